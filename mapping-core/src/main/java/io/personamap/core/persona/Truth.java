package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation.Effect;

/** What a condition says of one profile. */
enum Truth {
  TRUE,
  FALSE,
  /** It failed or gave no Boolean, and a problem says so. */
  UNKNOWN;

  private static final Mapped<Boolean> YES = Mapped.known(true);
  private static final Mapped<Boolean> NO = Mapped.known(false);

  /** Returns what a rule did that does no more than hold or not. */
  Effect effect() {
    return switch (this) {
      case TRUE -> Effect.APPLIED;
      case FALSE -> Effect.NO_MATCH;
      case UNKNOWN -> Effect.FAILED;
    };
  }

  Mapped<Boolean> mapped() {
    return switch (this) {
      case TRUE -> YES;
      case FALSE -> NO;
      case UNKNOWN -> Mapped.unknown();
    };
  }
}
