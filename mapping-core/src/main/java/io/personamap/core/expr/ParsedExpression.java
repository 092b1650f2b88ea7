package io.personamap.core.expr;

import java.util.List;

/**
 * What a front end makes of a text that it accepts. Immutable.
 *
 * @param source the text
 * @param tree its tree
 * @param warnings what will probably not work as meant
 */
public record ParsedExpression(String source, Expr tree, List<Diagnostic> warnings) {
  /** Copies the warnings. */
  public ParsedExpression {
    warnings = List.copyOf(warnings);
  }
}
