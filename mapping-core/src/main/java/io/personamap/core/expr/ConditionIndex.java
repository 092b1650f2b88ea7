package io.personamap.core.expr;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among many conditions, those that may hold for a profile, from the profile's own values:
 * what costs nothing to a rule that cannot match is not to try it. Thread-safe; the same values
 * always find the same.
 *
 * <p>A condition that is not a candidate is false for the profile and does not fail. Conditions of
 * which nothing can be said before they are tried are always candidates.
 */
public final class ConditionIndex {
  private final MarkSet always;
  private final KeyTable[] tables;
  private final int[] relied;

  /** What is left to try of each condition once its key is there; null where that is nothing. */
  private final @Nullable Node[] tests;

  ConditionIndex(MarkSet always, KeyTable[] tables, int[] relied, @Nullable Node[] tests) {
    this.always = always;
    this.tables = tables;
    this.relied = relied;
    this.tests = tests;
  }

  /**
   * A condition.
   *
   * @param parts the operands of the run of ANDs that it is, in {@link NormalForm}
   * @param node the same, compiled
   */
  record Entry(List<Expr> parts, Node node) {}

  /** Returns what is left to try of a condition whose key is there. */
  Node test(int condition) {
    return Objects.requireNonNull(tests[condition]);
  }

  /**
   * Returns the conditions that may hold or fail.
   *
   * @param evaluation of the compiler that made this index
   */
  public ConditionHits candidates(Evaluation evaluation) {
    for (int slot : relied) {
      if (!evaluation.isReadable(slot)) {
        return new ConditionHits(this, evaluation, allUnknown());
      }
    }
    Marks found = Marks.of(always);
    for (KeyTable table : tables) {
      table.collect(evaluation, found);
    }
    found.sort();
    return new ConditionHits(this, evaluation, found);
  }

  private Marks allUnknown() {
    IntStream marks = IntStream.range(0, tests.length).map(i -> Mark.of(i, Mark.UNKNOWN));
    Marks all = Marks.of(MarkSet.of(marks, tests.length));
    all.sort();
    return all;
  }
}
