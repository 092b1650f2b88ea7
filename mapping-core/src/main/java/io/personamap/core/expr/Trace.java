package io.personamap.core.expr;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of an expression and of each of its parts in one evaluation. Immutable. Holds values
 * out of a profile: show it to those who may see the profile, and never log it.
 */
public final class Trace {
  private final Expr expr;
  private final State state;
  private final @Nullable Object value;
  private final @Nullable EvaluationException failure;
  private final List<Trace> parts;

  /** What became of a part. */
  public enum State {
    /** It has a value, which may be null. */
    VALUE,
    /** It failed, or a part that it needs did. */
    FAILED,
    /** It did not matter: the other side of AND, OR or a ternary decided. */
    NOT_EVALUATED
  }

  private Trace(
      Expr expr,
      State state,
      @Nullable Object value,
      @Nullable EvaluationException failure,
      List<Trace> parts) {
    this.expr = expr;
    this.state = state;
    this.value = value;
    this.failure = failure;
    this.parts = List.copyOf(parts);
  }

  static Trace value(Expr expr, @Nullable Object value, List<Trace> parts) {
    return new Trace(expr, State.VALUE, value, null, parts);
  }

  static Trace failed(Expr expr, EvaluationException failure, List<Trace> parts) {
    return new Trace(expr, State.FAILED, null, failure, parts);
  }

  static Trace notEvaluated(Expr expr) {
    return new Trace(expr, State.NOT_EVALUATED, null, null, List.of());
  }

  /** Returns the part of the expression. */
  public Expr expr() {
    return expr;
  }

  /** Returns what became of it. */
  public State state() {
    return state;
  }

  /** Returns its value; null also where it has none. */
  public @Nullable Object value() {
    return value;
  }

  /** Returns why it has no value. */
  public Optional<EvaluationException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Returns its operands, arguments or elements, in the order of the text; a path such as {@code
   * user.title} has none.
   */
  public List<Trace> parts() {
    return parts;
  }
}
