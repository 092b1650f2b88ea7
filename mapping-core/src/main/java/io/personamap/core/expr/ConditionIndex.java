package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among many conditions, those that may hold for a profile, from the profile's own values:
 * what costs nothing to a rule that cannot match is not to try it. Immutable and thread-safe.
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

  private ConditionIndex(MarkSet always, KeyTable[] tables, int[] relied, @Nullable Node[] tests) {
    this.always = always;
    this.tables = tables;
    this.relied = relied;
    this.tests = tests;
  }

  /**
   * A condition.
   *
   * @param node the same, compiled
   */
  record Entry(Expr tree, Node node) {}

  /** Builds the index of {@code conditions}; a null always holds. */
  static ConditionIndex of(
      List<? extends @Nullable Entry> conditions, FunctionLibrary functions, CompiledParts parts) {
    Map<ConditionKeys.Key, Integer> frequency = new HashMap<>();
    ConditionKeys first = new ConditionKeys(functions, parts, key -> 1);
    for (Entry condition : conditions) {
      if (condition != null) {
        Conjunction.parts(condition.tree()).forEach(part -> count(first.of(part), frequency));
      }
    }
    ConditionKeys keys = new ConditionKeys(functions, parts, key -> frequency.getOrDefault(key, 0));
    Builder builder = new Builder(keys, conditions.size());
    for (int i = 0; i < conditions.size(); i++) {
      builder.add(i, conditions.get(i));
    }
    return builder.build();
  }

  /** Each part of an AND may become its index. */
  private static void count(
      Optional<ConditionKeys.Needs> needs, Map<ConditionKeys.Key, Integer> frequency) {
    needs.ifPresent(found -> found.keys().forEach(key -> frequency.merge(key, 1, Integer::sum)));
  }

  /** Collects an index; not thread-safe. */
  private static final class Builder {
    private final ConditionKeys keys;
    private final List<Integer> always = new ArrayList<>();
    private final Map<ConditionKeys.Key.Place, KeyTable.Builder> tables = new LinkedHashMap<>();
    private final @Nullable Node[] tests;
    private final boolean areFew;

    Builder(ConditionKeys keys, int size) {
      this.keys = keys;
      this.areFew = FewMarks.areFew(size);
      this.tests = new Node[size];
    }

    void add(int number, @Nullable Entry condition) {
      if (condition == null) {
        takesNoSecond(number);
        always.add(Mark.of(number, Mark.HOLDS));
        return;
      }
      ConditionKeys.Pair pair = pair(condition);
      if (pair == null) {
        takesNoSecond(number);
        add(number, condition.node(), keys.of(condition.tree()).orElse(null));
      } else {
        add(number, pair);
      }
    }

    /** Of many conditions the second thing is tried, since to look for it would cost more. */
    private ConditionKeys.@Nullable Pair pair(Entry condition) {
      return areFew ? keys.pair(condition.tree()).orElse(null) : null;
    }

    private void takesNoSecond(int number) {
      if (areFew) {
        always.add(Mark.of(number, Mark.SECOND));
      }
    }

    private void add(int number, ConditionKeys.Pair pair) {
      add(pair.first(), Mark.of(number, Mark.HOLDS));
      if (pair.isNever()) {
        takesNoSecond(number);
        add(pair.second(), Mark.of(number, Mark.NEVER));
      } else {
        add(pair.second(), Mark.of(number, Mark.SECOND));
      }
    }

    private void add(int number, Node node, ConditionKeys.@Nullable Needs needs) {
      tests[number] = rest(node, needs);
      int mark = Mark.of(number, tests[number] == null ? Mark.HOLDS : Mark.TO_TRY);
      if (needs == null) {
        always.add(mark);
      } else {
        add(needs.keys(), mark);
      }
    }

    private void add(List<ConditionKeys.Key> found, int mark) {
      for (ConditionKeys.Key key : found) {
        tables
            .computeIfAbsent(key.place(), KeyTable.Builder::new)
            .add(key.match(), key.text(), mark);
      }
    }

    private static @Nullable Node rest(Node node, ConditionKeys.@Nullable Needs needs) {
      if (needs == null || !needs.sufficient()) {
        return node;
      }
      return node instanceof Conjunction conjunction ? conjunction.without(needs.part()) : null;
    }

    ConditionIndex build() {
      int size = tests.length;
      return new ConditionIndex(
          MarkSet.of(always, size),
          tables.values().stream().map(table -> table.build(size)).toArray(KeyTable[]::new),
          keys.relied().stream().mapToInt(Integer::intValue).toArray(),
          tests);
    }
  }

  /** Returns how many conditions there are. */
  public int size() {
    return tests.length;
  }

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
    IntStream marks = IntStream.range(0, size()).map(i -> Mark.of(i, Mark.UNKNOWN));
    Marks all = Marks.of(MarkSet.of(marks, size()));
    all.sort();
    return all;
  }
}
