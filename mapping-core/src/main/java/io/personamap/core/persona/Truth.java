package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation.Effect;

/** What a condition says of one profile. */
enum Truth {
  TRUE,
  FALSE,
  /** It failed or gave no Boolean, and a problem says so. */
  UNKNOWN;

  /** Returns what a rule did that did no more than hold or not. */
  Effect effect() {
    return switch (this) {
      case TRUE -> Effect.APPLIED;
      case FALSE -> Effect.NO_MATCH;
      case UNKNOWN -> Effect.FAILED;
    };
  }

  Mapped<Boolean> mapped() {
    return this == UNKNOWN ? Mapped.unknown() : Mapped.known(this == TRUE);
  }
}
