package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation.Effect;

/** Told what becomes of each rule while they run; one that is not told does not match. */
interface RuleListener {
  /** Listens to nothing. */
  RuleListener NONE = new RuleListener() {};

  /** Returns whether rules that apply are to be told, even those that could be added unseen. */
  default boolean listens() {
    return false;
  }

  default void eligible(Effect effect) {}

  /** The person is eligible, or the rules run regardless: the other rules run. */
  default void goOn() {}

  default void attribute(int position, Effect effect) {}

  default void phone(int position, Effect effect) {}

  /** Told of a rule that grants names, by its number among those. */
  default void grant(int number, Effect effect) {}

  /** A rule decided, so those from {@code first} to before {@code end} are not asked. */
  default void decided(int first, int end) {}
}
