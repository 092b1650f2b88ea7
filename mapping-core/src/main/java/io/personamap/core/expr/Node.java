package io.personamap.core.expr;

import org.jspecify.annotations.Nullable;

/** One compiled part of an expression. Immutable; all state is in the {@link Evaluation}. */
@FunctionalInterface
interface Node {

  /** Computes the value. */
  @Nullable Object eval(Evaluation evaluation);

  /** Computes the value as a condition. */
  default boolean test(Evaluation evaluation) {
    return Values.truth(eval(evaluation));
  }

  /**
   * A node whose value is always a Boolean, computed without boxing where it is used as a
   * condition.
   */
  @FunctionalInterface
  interface Condition extends Node {
    @Override
    boolean test(Evaluation evaluation);

    @Override
    default Object eval(Evaluation evaluation) {
      return test(evaluation);
    }
  }

  /** A node whose value is known beforehand. */
  record Constant(@Nullable Object value) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      return value;
    }
  }

  /** An attribute, read once per profile. */
  record Slot(int number, Span span) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      try {
        return evaluation.slot(number);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }
}
