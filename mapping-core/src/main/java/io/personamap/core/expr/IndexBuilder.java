package io.personamap.core.expr;

import io.personamap.core.expr.ConditionIndex.Entry;
import io.personamap.core.expr.ConditionKeys.Needs;
import io.personamap.core.expr.ConditionKeys.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds one {@link ConditionIndex}; not thread-safe. */
final class IndexBuilder {
  private final ConditionKeys keys;
  private final List<? extends @Nullable Entry> conditions;
  private final List<@Nullable Needs> needs = new ArrayList<>();
  private final boolean areFew;

  /** Where texts are looked for anyway. */
  private final Set<Key.Place> places = new HashSet<>();

  private final List<Integer> always = new ArrayList<>();
  private final Map<Key.Place, KeyTable.Builder> tables = new LinkedHashMap<>();
  private final @Nullable Node[] tests;

  /** Creates a builder of the index of {@code conditions}; a null always holds. */
  IndexBuilder(
      List<? extends @Nullable Entry> conditions, FunctionLibrary functions, CompiledParts parts) {
    this.conditions = conditions;
    this.areFew = FewMarks.areFew(conditions.size());
    this.tests = new Node[conditions.size()];
    Map<Key, Integer> frequency = new HashMap<>();
    ConditionKeys each = new ConditionKeys(functions, parts, key -> 1);
    for (Entry condition : conditions) {
      if (condition != null) {
        count(condition.parts(), each, frequency);
      }
    }
    this.keys = new ConditionKeys(functions, parts, key -> frequency.getOrDefault(key, 0));
  }

  /** Each part of an AND may become its index. */
  private static void count(List<Expr> parts, ConditionKeys keys, Map<Key, Integer> frequency) {
    for (Expr part : parts) {
      keys.of(List.of(part))
          .ifPresent(found -> found.keys().forEach(key -> frequency.merge(key, 1, Integer::sum)));
    }
  }

  ConditionIndex build() {
    for (Entry condition : conditions) {
      Needs needed = condition == null ? null : keys.of(condition.parts()).orElse(null);
      needs.add(needed);
      if (needed != null) {
        needed.keys().forEach(key -> places.add(key.place()));
      }
    }
    for (int i = 0; i < tests.length; i++) {
      add(i);
    }
    return new ConditionIndex(
        MarkSet.of(always, tests.length),
        tables.values().stream()
            .map(table -> table.build(tests.length, this::second))
            .toArray(KeyTable[]::new),
        keys.relied().stream().mapToInt(Integer::intValue).toArray(),
        tests);
  }

  private void add(int number) {
    Entry condition = conditions.get(number);
    Pair pair = condition == null ? null : pair(condition);
    if (pair != null) {
      add(number, pair);
      return;
    }
    takesNoSecond(number);
    if (condition == null) {
      always.add(Mark.of(number, Mark.HOLDS));
    } else {
      add(number, condition.node(), needs.get(number));
    }
  }

  /** Of few conditions, the second thing is looked for too where that costs nothing more. */
  private @Nullable Pair pair(Entry condition) {
    Pair pair = areFew ? keys.pair(condition.parts()).orElse(null) : null;
    return pair != null
            && Stream.concat(pair.first().stream(), pair.second().stream())
                .allMatch(key -> places.contains(key.place()))
        ? pair
        : null;
  }

  private void takesNoSecond(int number) {
    if (areFew) {
      always.add(Mark.of(number, Mark.SECOND));
    }
  }

  private void add(int number, Pair pair) {
    add(pair.first(), Mark.of(number, Mark.HOLDS));
    if (pair.isNever()) {
      takesNoSecond(number);
      add(pair.second(), Mark.of(number, Mark.NEVER));
    } else {
      add(pair.second(), Mark.of(number, Mark.SECOND));
    }
  }

  private void add(int number, Node node, @Nullable Needs needed) {
    tests[number] = rest(node, needed);
    int mark = Mark.of(number, tests[number] == null ? Mark.HOLDS : Mark.TO_TRY);
    if (needed == null) {
      always.add(mark);
    } else {
      add(needed.keys(), mark);
    }
  }

  private void add(List<Key> found, int mark) {
    for (Key key : found) {
      tables.computeIfAbsent(key.place(), KeyTable.Builder::new).add(key, mark);
    }
  }

  /**
   * Returns the text that a condition takes besides its key, where it takes no more than that. At
   * least one of the two is of an attribute; else all groups would be compared with all.
   */
  private Optional<Key> second(int number) {
    Entry condition = conditions.get(number);
    Needs needed = needs.get(number);
    if (condition == null || needed == null || !needed.sufficient()) {
      return Optional.empty();
    }
    List<Expr> parts = condition.parts();
    boolean isByGroup = needed.keys().stream().noneMatch(key -> key.place().isAttribute());
    return parts.size() == 2
        ? keys.only(parts.get(1 - needed.part()))
            .filter(second -> !isByGroup || second.place().isAttribute())
        : Optional.empty();
  }

  /** Returns what is left to try once a key is there; null where that is nothing. */
  private static @Nullable Node rest(Node node, @Nullable Needs needed) {
    if (needed == null || !needed.sufficient()) {
      return node;
    }
    return node instanceof Conjunction conjunction ? conjunction.without(needed.part()) : null;
  }
}
