package io.personamap.core.coverage;

/**
 * How many goals were reached. Immutable.
 *
 * @param reached at most {@code goals}
 * @param goals how many there are
 */
public record Score(int reached, int goals) {
  /** No goals at all. */
  static final Score NONE = new Score(0, 0);

  /** Returns the percentage, rounded down, so that only a full score is 100; 100 without goals. */
  public int percent() {
    return goals == 0 ? 100 : (int) (100L * reached / goals);
  }

  /** Returns whether the exact percentage is at least {@code percent}. */
  public boolean isAtLeast(double percent) {
    return 100.0 * reached >= percent * goals;
  }

  Score plus(boolean isReached) {
    return new Score(reached + (isReached ? 1 : 0), goals + 1);
  }

  Score plus(Score other) {
    return new Score(reached + other.reached, goals + other.goals);
  }

  /** Returns {@code reached/goals}. */
  @Override
  public String toString() {
    return reached + "/" + goals;
  }
}
