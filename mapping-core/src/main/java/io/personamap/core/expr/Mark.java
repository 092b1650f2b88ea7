package io.personamap.core.expr;

/**
 * A condition and what a text says of it, as one number: eight times that of the condition, and a
 * state.
 */
final class Mark {
  /** Nobody can say before all of it is evaluated; that counts before all others. */
  static final int UNKNOWN = 0;

  /** It holds. */
  static final int HOLDS = 1;

  /** It holds if its {@link ConditionIndex#test} does. */
  static final int TO_TRY = 2;

  /** The second of two things is there that it takes to hold. */
  static final int SECOND = 3;

  /** It does not hold, whatever else is there. */
  static final int NEVER = 4;

  /** How many states there are. */
  static final int STATES = 5;

  private static final int STATE_BITS = 3;

  private Mark() {}

  static int of(int condition, int state) {
    return condition << STATE_BITS | state;
  }

  static int condition(int mark) {
    return mark >> STATE_BITS;
  }

  static int state(int mark) {
    return mark & (1 << STATE_BITS) - 1;
  }
}
