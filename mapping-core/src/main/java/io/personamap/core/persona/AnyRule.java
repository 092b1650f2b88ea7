package io.personamap.core.persona;

import io.personamap.core.rules.LabelledRule;
import java.util.List;

/** A rule of any kind, and how to ask it once more. Immutable. */
interface AnyRule {
  /** Returns the rule. */
  LabelledRule rule();

  /**
   * Evaluates the expressions that the rule needs.
   *
   * @return the names that it gives; of use only where it applied
   */
  List<Wanted> ask(RuleValues values, PhoneRun.Setting phones);
}
