package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an expression has no value for this context. Carries no stack trace: for a mapping it
 * is an answer (unknown), not an accident. The message never holds a value out of the context.
 */
public final class EvaluationException extends RuntimeException {
  private final ProblemCode code;
  private final @Nullable Span span;

  /** Creates the exception without a place; the call that threw it adds its own. */
  public EvaluationException(ProblemCode code, String message) {
    this(code, message, null);
  }

  private EvaluationException(ProblemCode code, String message, @Nullable Span span) {
    super(message, null, false, false);
    this.code = code;
    this.span = span;
  }

  /** Returns this exception with {@code place} as its place, unless it has one. */
  EvaluationException at(Span place) {
    return span == null ? new EvaluationException(code, text(), place) : this;
  }

  /** Returns the stable code. */
  public ProblemCode code() {
    return code;
  }

  /** Returns the piece of the expression that failed. */
  public Optional<Span> span() {
    return Optional.ofNullable(span);
  }

  /** Returns the message, which is never null here. */
  public String text() {
    String message = getMessage();
    return message == null ? code.id() : message;
  }
}
