package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.ConditionHits;

/**
 * The rules of a rule set that may apply to one profile, or fail; the others certainly do neither.
 * They are gone through kind by kind. For one thread.
 */
public final class Candidates {
  private final RuleIndex index;
  private final ConditionHits hits;
  private int first;
  private int end;

  Candidates(RuleIndex index, ConditionHits hits) {
    this.index = index;
    this.hits = hits;
  }

  /** Goes to the first candidate of {@code kind}. */
  public void start(Kind kind) {
    RuleIndex.Range range = index.range(kind);
    first = range.first();
    end = range.end();
    hits.seek(first);
  }

  /** Returns whether no candidate of the kind is left. */
  public boolean isAtEnd() {
    return hits.condition() >= end;
  }

  /** Returns how many candidates of the kind are left at most; 0 where none is. */
  public int left() {
    return hits.left(end);
  }

  /** Goes to the next candidate. */
  public void next() {
    hits.next();
  }

  /** Returns the position in {@link RuleSet#rules} of the candidate. */
  public int position() {
    return hits.condition() - first;
  }

  /**
   * Returns whether the candidate may apply, and tries its condition where that is the only way to
   * know; false where its condition is false.
   */
  public boolean mayApply() {
    return hits.mayHold();
  }

  /** Returns whether the condition of the candidate is known to hold: it need not be evaluated. */
  public boolean isCertain() {
    return hits.isCertain();
  }
}
