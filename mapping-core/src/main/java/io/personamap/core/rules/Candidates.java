package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.ConditionHits;

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

  /**
   * Returns whether a candidate may apply, and tries its condition where that is the only way to
   * know; false where its condition is false.
   */
  public boolean mayApply(int candidate) {
    return hits.mayHold(candidate);
  }

  /** Returns whether the condition of a candidate is known to hold: it need not be evaluated. */
  public boolean isCertain(int candidate) {
    return hits.isCertain(candidate);
  }
}
