package io.personamap.oktael.syntax;

import org.springframework.expression.spel.SpelNode;

/** Thrown for a kind of node that Spring has and the language has not. */
final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAllowed(SpelNode node) {
    super(node.getClass().getSimpleName(), null, false, false);
  }
}
