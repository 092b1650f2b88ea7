package io.personamap.core.expr;

import org.jspecify.annotations.Nullable;

/** What a function does. Pure: the same evaluation and arguments give the same value. */
@FunctionalInterface
public interface ExprFunction {

  /**
   * Computes the value.
   *
   * @param evaluation the context, and the limits that a function must respect when it builds text
   *     or lists
   * @param arguments the values of the arguments; of a method, its target first. Not to be kept or
   *     changed
   * @throws EvaluationException if there is no value
   */
  @Nullable Object call(Evaluation evaluation, @Nullable Object[] arguments);
}
