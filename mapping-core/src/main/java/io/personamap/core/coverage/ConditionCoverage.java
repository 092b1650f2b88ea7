package io.personamap.core.coverage;

import io.personamap.core.problem.Place;
import java.util.List;

/**
 * A condition: of a rule, of a ternary, or whether the value before {@code ?:} is there. Immutable.
 *
 * @param kind where the condition stands
 * @param place where it begins
 * @param results how often it was true and false
 * @param parts its atomic parts, in the order of the text; empty for a constant
 */
public record ConditionCoverage(
    Kind kind, Place place, PartCoverage.Times results, List<PartCoverage> parts) {
  /** Copies the parts. */
  public ConditionCoverage {
    parts = List.copyOf(parts);
  }

  /** Where a condition stands. */
  public enum Kind {
    /** It decides whether the rule matches. */
    WHEN,
    /** It stands within an expression: before {@code ?}, or as a value. */
    WITHIN,
    /** It is the value before {@code ?:}: true where there is one. */
    DEFAULT
  }

  /**
   * Returns the score of the parts. The only part of a rule's condition has none: that it is true
   * and false is what the rule's own score says.
   */
  public Score score() {
    if (parts.size() == 1) {
      PartCoverage.Times seen = parts.get(0).seen();
      return kind == Kind.WHEN
          ? Score.NONE
          : Score.NONE.plus(seen.asTrue() > 0).plus(seen.asFalse() > 0);
    }
    return parts.stream().map(PartCoverage::score).reduce(Score.NONE, Score::plus);
  }
}
