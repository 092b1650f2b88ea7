package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.expr.Trace;
import io.personamap.core.phone.PhoneResult;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.PlacedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Told what the rules do while they run. Rules are told one after the other: begun, their evidence,
 * ended.
 */
interface RuleListener {
  /** Listens to nothing. */
  RuleListener NONE = new RuleListener() {};

  /** Returns whether expressions are to be traced. */
  default boolean listens() {
    return false;
  }

  default void begin(String label, Place place, @Nullable String because) {}

  default void expression(PlacedExpression expression, Trace trace) {}

  default void name(Wanted wanted) {}

  default void phone(String original, PhoneResult result) {}

  default void end(Effect effect) {}
}
