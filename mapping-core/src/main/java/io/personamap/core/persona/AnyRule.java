package io.personamap.core.persona;

import io.personamap.core.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of any kind: what explanations call it, and how to ask it once more. Immutable. */
interface AnyRule {
  String label();

  Place place();

  /** Returns why it exists, in its author's words, or null. */
  default @Nullable String because() {
    return null;
  }

  /**
   * Evaluates the expressions that the rule needs.
   *
   * @return the names that it gives; of use only where it applied
   */
  List<Wanted> ask(RuleValues values, PhoneRun.Setting phones);
}
