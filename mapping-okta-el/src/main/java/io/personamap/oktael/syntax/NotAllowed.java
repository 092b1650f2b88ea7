package io.personamap.oktael.syntax;

import io.personamap.core.expr.Span;

/** Thrown for a kind of node that Spring has and the language has not. */
final class NotAllowed extends RuntimeException {
  private final transient Span span;

  NotAllowed(Span span) {
    super("not allowed", null, false, false);
    this.span = span;
  }

  Span span() {
    return span;
  }
}
