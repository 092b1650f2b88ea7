package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.ConditionHits;
import io.personamap.core.expr.Expression;
import java.util.Optional;

/**
 * The rules of a rule set that may apply to one profile, or fail; the others certainly do neither.
 * The candidates of one kind are those from {@link #first} to before {@link #end}. For one thread.
 */
public final class Candidates {
  private final RuleIndex index;
  private final ConditionHits hits;

  Candidates(RuleIndex index, ConditionHits hits) {
    this.index = index;
    this.hits = hits;
  }

  /** Returns the first candidate of {@code kind}. */
  public int first(Kind kind) {
    return hits.firstFrom(index.first(kind));
  }

  /** Returns the candidate behind the last of {@code kind}. */
  public int end(Kind kind) {
    return hits.firstFrom(index.end(kind));
  }

  /** Returns the position in {@link RuleSet#rules} of a candidate of {@code kind}. */
  public int position(Kind kind, int candidate) {
    return hits.condition(candidate) - index.first(kind);
  }

  /** Returns whether the condition of a candidate holds, so that it need not be evaluated. */
  public boolean isCertain(int candidate) {
    return hits.isCertain(candidate);
  }

  /**
   * Returns the condition of a candidate, with fewer steps through memory than {@link
   * RuleSet#rules} takes; empty where the rule has none.
   */
  public Optional<Expression> condition(int candidate) {
    return Optional.ofNullable(index.condition(hits.condition(candidate)));
  }
}
