package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final int size;
  private final int[] always;
  private final KeyTable[] tables;
  private final int[] relied;

  private ConditionIndex(int size, int[] always, KeyTable[] tables, int[] relied) {
    this.size = size;
    this.always = always;
    this.tables = tables;
    this.relied = relied;
  }

  /** Builds the index of {@code conditions}; a null always holds. */
  static ConditionIndex of(
      List<? extends @Nullable Expr> conditions, FunctionLibrary functions, CompiledParts parts) {
    Map<ConditionKeys.Key, Integer> frequency = new HashMap<>();
    ConditionKeys first = new ConditionKeys(functions, parts, key -> 1);
    for (Expr condition : conditions) {
      if (condition != null) {
        countKeys(condition, first, frequency);
      }
    }
    ConditionKeys keys = new ConditionKeys(functions, parts, key -> frequency.getOrDefault(key, 0));
    Map<ConditionKeys.Key.Place, KeyTable.Builder> tables = new LinkedHashMap<>();
    List<Integer> always = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Expr condition = conditions.get(i);
      Optional<List<ConditionKeys.Key>> found =
          condition == null ? Optional.empty() : keys.of(condition);
      if (found.isEmpty()) {
        always.add(ConditionHits.uncertain(i));
        continue;
      }
      int mark =
          ConditionKeys.isKey(condition) ? ConditionHits.certain(i) : ConditionHits.uncertain(i);
      for (ConditionKeys.Key key : found.get()) {
        tables.computeIfAbsent(key.place(), KeyTable.Builder::new).add(key.text(), mark);
      }
    }
    return new ConditionIndex(
        conditions.size(),
        always.stream().mapToInt(Integer::intValue).toArray(),
        tables.values().stream().map(KeyTable.Builder::build).toArray(KeyTable[]::new),
        keys.relied().stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Counts the keys of a condition and of each part of an AND, any of which may become its index.
   */
  private static void countKeys(
      Expr condition, ConditionKeys keys, Map<ConditionKeys.Key, Integer> frequency) {
    if (condition instanceof Expr.Binary binary && binary.operator() == Expr.BinaryOperator.AND) {
      countKeys(binary.left(), keys, frequency);
      countKeys(binary.right(), keys, frequency);
      return;
    }
    keys.of(condition)
        .ifPresent(found -> found.forEach(key -> frequency.merge(key, 1, Integer::sum)));
  }

  /** Returns how many conditions there are. */
  public int size() {
    return size;
  }

  /**
   * Returns the conditions that may hold or fail.
   *
   * @param evaluation of the compiler that made this index
   */
  public ConditionHits candidates(Evaluation evaluation) {
    for (int slot : relied) {
      if (!evaluation.isReadable(slot)) {
        return new ConditionHits(IntStream.range(0, size).map(ConditionHits::uncertain).toArray());
      }
    }
    ConditionHits hits = new ConditionHits(always);
    for (KeyTable table : tables) {
      table.collect(evaluation, hits);
    }
    return hits.sorted();
  }
}
