package io.personamap.core.expr;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Thrown when an expression's text is refused: everything that is wrong with it, in the order of
 * the text.
 */
public final class ExpressionException extends RuntimeException {
  private final List<Diagnostic> diagnostics;

  /**
   * Creates the exception.
   *
   * @param diagnostics at least one error; warnings may stand between
   */
  public ExpressionException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Returns everything that is wrong, in the order of the text. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
