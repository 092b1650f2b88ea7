package io.personamap.core.coverage;

import io.personamap.core.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * One rule of a rule file, or {@code eligible}, an attribute, a phone. Immutable.
 *
 * @param label {@code roles/supervisor}, {@code attributes/title} …
 * @param place where it begins
 * @param times what it did how often
 * @param conditions its own, if it has one, then those within its expressions
 */
public record RuleCoverage(
    String label, Place place, Times times, List<ConditionCoverage> conditions) {
  /** Copies the conditions. */
  public RuleCoverage {
    conditions = List.copyOf(conditions);
  }

  /**
   * What a rule did how often.
   *
   * @param matched it gave a value
   * @param unmatched it did not apply, or gave nothing
   * @param failed nobody can say
   * @param notNeeded an earlier rule decided
   */
  public record Times(int matched, int unmatched, int failed, int notNeeded) {}

  /** Returns the condition that may keep the rule from matching; a constant is none. */
  public Optional<ConditionCoverage> when() {
    return conditions.stream()
        .filter(condition -> condition.kind() == ConditionCoverage.Kind.WHEN)
        .filter(condition -> !condition.parts().isEmpty())
        .findFirst();
  }

  /** Returns the score of matching and, where there is a condition, of not matching. */
  public Score score() {
    Score matched = Score.NONE.plus(times.matched() > 0);
    return when().map(own -> matched.plus(own.results().asFalse() > 0)).orElse(matched);
  }

  /** Returns the score of the conditions' parts. */
  public Score partScore() {
    return conditions.stream().map(ConditionCoverage::score).reduce(Score.NONE, Score::plus);
  }

  /** Returns what is missing of the rule itself, such as {@code never matched}, or nothing. */
  public String gap() {
    if (times.matched() == 0) {
      boolean reached = times.unmatched() + times.failed() > 0;
      if (!reached && times.notNeeded() > 0) {
        return "was never needed: a rule above always decided";
      }
      return when().isPresent() || isGrant() ? "never matched" : "never gave a value";
    }
    boolean always = when().filter(own -> own.results().asFalse() == 0).isPresent();
    return always ? "never failed to match" : "";
  }

  private boolean isGrant() {
    return !label.startsWith("attributes/") && !label.startsWith("phones/");
  }
}
