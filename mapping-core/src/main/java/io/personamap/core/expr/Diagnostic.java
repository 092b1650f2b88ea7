package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Severity;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an expression's text, and where. Immutable.
 *
 * @param code the stable code
 * @param severity whether the expression is refused
 * @param span the faulty piece
 * @param message one sentence without a full stop, the author's text in backticks
 * @param suggestion what was probably meant, or null
 */
public record Diagnostic(
    ProblemCode code, Severity severity, Span span, String message, @Nullable String suggestion)
    implements Serializable {

  /** Returns an error without a hint. */
  public static Diagnostic error(ProblemCode code, Span span, String message) {
    return new Diagnostic(code, Severity.ERROR, span, message, null);
  }

  /** Returns a warning without a hint. */
  public static Diagnostic warning(ProblemCode code, Span span, String message) {
    return new Diagnostic(code, Severity.WARNING, span, message, null);
  }

  /** Returns this diagnostic with what was probably meant. */
  public Diagnostic hint(@Nullable String hint) {
    return new Diagnostic(code, severity, span, message, hint);
  }

  /** Returns what was probably meant, or what to do. */
  public Optional<String> hint() {
    return Optional.ofNullable(suggestion);
  }

  /** Returns whether this is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns one line: {@code code at offset: message; hint}. */
  @Override
  public String toString() {
    String line = code + " at " + span.start() + ": " + message;
    return suggestion == null ? line : line + "; " + suggestion;
  }
}
