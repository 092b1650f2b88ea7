package io.personamap.core.persona;

import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.phone.PhoneResult;
import io.personamap.core.rules.PlacedExpression;
import org.jspecify.annotations.Nullable;

/** How the expressions of rules are evaluated: for their values alone, or to tell of them too. */
interface Evaluator {
  /** Evaluates, and no more. */
  Evaluator PLAIN = new Evaluator() {};

  /**
   * Evaluates {@code expression}.
   *
   * @throws EvaluationException if it has no value
   */
  default @Nullable Object value(PlacedExpression expression, Evaluation evaluation) {
    return expression.expression().evaluate(evaluation);
  }

  /** Takes note of a phone number that was read. */
  default void phone(String original, PhoneResult result) {}
}
