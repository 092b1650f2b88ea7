package io.personamap.core.coverage;

import io.personamap.core.problem.Place;

/**
 * One atomic part of a condition: what stands between AND, OR and NOT. Immutable.
 *
 * @param text the part, on one line
 * @param place where it begins
 * @param seen how often it was true and false
 * @param decided how often it decided on its own
 * @param advice what tests would show it to decide, or the empty text
 */
public record PartCoverage(String text, Place place, Times seen, Times decided, String advice) {

  /**
   * How often something was true and false.
   *
   * @param asTrue how often true
   * @param asFalse how often false
   */
  public record Times(int asTrue, int asFalse) {
    /** Returns whether it was both. */
    public boolean both() {
      return asTrue > 0 && asFalse > 0;
    }

    /** Returns whether it was neither. */
    public boolean neither() {
      return asTrue == 0 && asFalse == 0;
    }
  }

  /** Returns the score of being true, being false and deciding. */
  public Score score() {
    return Score.NONE.plus(seen.asTrue() > 0).plus(seen.asFalse() > 0).plus(decided.both());
  }

  /** Returns what is missing, such as {@code was never false}; empty where nothing is. */
  public String gap() {
    if (seen.neither()) {
      return "was never evaluated";
    }
    if (!seen.both()) {
      return seen.asTrue() == 0 ? "was never true" : "was never false";
    }
    return decided.both() ? "" : "never decided on its own";
  }
}
