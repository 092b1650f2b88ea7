package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation.Effect;

/** What a condition says of one profile. */
enum Truth {
  TRUE(Effect.APPLIED, Mapped.known(true)),
  FALSE(Effect.NO_MATCH, Mapped.known(false)),
  /** It failed or gave no Boolean, and a problem says so. */
  UNKNOWN(Effect.FAILED, Mapped.unknown());

  private final Effect effect;
  private final Mapped<Boolean> mapped;

  Truth(Effect effect, Mapped<Boolean> mapped) {
    this.effect = effect;
    this.mapped = mapped;
  }

  /** Returns what a rule did that did no more than hold or not. */
  Effect effect() {
    return effect;
  }

  Mapped<Boolean> mapped() {
    return mapped;
  }
}
