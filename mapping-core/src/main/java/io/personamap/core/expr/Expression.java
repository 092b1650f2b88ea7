package io.personamap.core.expr;

import org.jspecify.annotations.Nullable;

/** A compiled expression. Immutable and thread-safe: compile once, share, evaluate per person. */
public interface Expression {

  /** Returns the text that it was compiled from. */
  String source();

  /** Returns its tree. */
  Expr tree();

  /**
   * Computes the value in {@code context}.
   *
   * @throws EvaluationException if there is none
   */
  @Nullable Object evaluate(EvaluationContext context);

  /**
   * Computes the value in an evaluation that the expressions of one {@link ExpressionCompiler}
   * share.
   *
   * @throws EvaluationException if there is none
   * @throws IllegalArgumentException if another compiler made {@code evaluation}
   */
  @Nullable Object evaluate(Evaluation evaluation);

  /**
   * Computes the value and keeps that of every part; slower than {@link #evaluate(Evaluation)}, and
   * never throws for a failure: that is in the trace. From the first trace on, the expression keeps
   * some 50 bytes a part to trace the next faster.
   *
   * @throws IllegalArgumentException if another compiler made {@code evaluation}
   */
  Trace trace(Evaluation evaluation);
}
