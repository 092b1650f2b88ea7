package io.personamap.core.expr;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of an expression and of each of its parts in one evaluation. Immutable. Holds values
 * out of a profile: show it to those who may see the profile, and never log it.
 */
public final class Trace {
  private static final Object SKIPPED = new Object();

  private final Expr expr;

  /** The value, the failure, or {@link #SKIPPED}: there are many traces, each with one of them. */
  private final @Nullable Object what;

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

  private Trace(Expr expr, @Nullable Object what, List<Trace> parts) {
    this.expr = expr;
    this.what = what;
    this.parts = parts;
  }

  /**
   * Returns the trace of what has a value.
   *
   * @param parts immutable
   */
  static Trace value(Expr expr, @Nullable Object value, List<Trace> parts) {
    return new Trace(expr, value, parts);
  }

  /**
   * Returns the trace of what failed.
   *
   * @param parts immutable
   */
  static Trace failed(Expr expr, EvaluationException failure, List<Trace> parts) {
    return new Trace(expr, failure, parts);
  }

  static Trace notEvaluated(Expr expr) {
    return new Trace(expr, SKIPPED, List.of());
  }

  /** Returns the part of the expression. */
  public Expr expr() {
    return expr;
  }

  /** Returns what became of it. */
  @SuppressWarnings("ReferenceEquality") // SKIPPED is a mark, not a value
  public State state() {
    if (what instanceof EvaluationException) {
      return State.FAILED;
    }
    return what == SKIPPED ? State.NOT_EVALUATED : State.VALUE;
  }

  /** Returns its value; null also where it has none. */
  public @Nullable Object value() {
    return state() == State.VALUE ? what : null;
  }

  /** Returns why it has no value. */
  public Optional<EvaluationException> failure() {
    return Optional.ofNullable(whyNot());
  }

  @Nullable EvaluationException whyNot() {
    return what instanceof EvaluationException failure ? failure : null;
  }

  /**
   * Returns its operands, arguments or elements, in the order of the text; a path such as {@code
   * user.title} has none.
   */
  public List<Trace> parts() {
    return parts;
  }
}
