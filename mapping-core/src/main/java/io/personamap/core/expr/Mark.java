package io.personamap.core.expr;

/**
 * A condition and what is known of it, as one number: four times that of the condition, and a
 * state.
 */
final class Mark {
  /** It holds. */
  static final int HOLDS = 0;

  /** It holds if its {@link ConditionIndex#test} does. */
  static final int TO_TRY = 1;

  /** Nobody can say before all of it is evaluated. */
  static final int UNKNOWN = 2;

  /** How many states there are, the surest first. */
  static final int STATES = 3;

  private Mark() {}

  static int of(int condition, int state) {
    return condition << 2 | state;
  }

  static int condition(int mark) {
    return mark >> 2;
  }

  static int state(int mark) {
    return mark & 3;
  }
}
