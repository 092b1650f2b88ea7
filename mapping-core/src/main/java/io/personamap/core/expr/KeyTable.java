package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which conditions a text of one place (an attribute, the names of the groups …) makes candidates.
 * Thread-safe.
 */
final class KeyTable {
  private final ConditionKeys.Key.Place place;
  private final TextMatcher matcher;

  /** All conditions, for a value that cannot be read. */
  private final MarkSet all;

  /** Those that a value may match that is no text. */
  private final MarkSet ofNoText;

  private KeyTable(
      ConditionKeys.Key.Place place, TextMatcher matcher, MarkSet all, MarkSet ofNoText) {
    this.place = place;
    this.matcher = matcher;
    this.all = all;
    this.ofNoText = ofNoText;
  }

  void collect(Evaluation evaluation, Marks found) {
    if (!place.isAttribute()) {
      List<String> texts = evaluation.keys(place.source()).texts();
      for (int i = 0; i < texts.size(); i++) {
        matcher.collect(texts.get(i), evaluation, found);
      }
      return;
    }
    Object value;
    try {
      value = evaluation.slot(place.slot());
    } catch (EvaluationException failure) {
      found.add(all); // each of them fails the same way, and has to say so
      return;
    }
    if (value instanceof String text) {
      matcher.collect(text, evaluation, found);
    } else if (value != null) {
      found.add(ofNoText); // a function may read a text in it
    }
  }

  /** Collects a table; not thread-safe. */
  static final class Builder {
    private final ConditionKeys.Key.Place place;
    private final Map<KeyTest.Match, Map<String, List<Integer>>> byMatch =
        new EnumMap<>(KeyTest.Match.class);

    Builder(ConditionKeys.Key.Place place) {
      this.place = place;
    }

    void add(KeyTest.Match match, String text, int mark) {
      byMatch
          .computeIfAbsent(match, absent -> new LinkedHashMap<>())
          .computeIfAbsent(text, absent -> new ArrayList<>())
          .add(mark);
    }

    /**
     * Returns the table, of an index over {@code size} conditions.
     *
     * @param seconds what a condition takes besides, where that is known
     */
    KeyTable build(int size, IntFunction<Optional<ConditionKeys.Key>> seconds) {
      Map<KeyTest.Match, Map<String, List<Integer>>> functions = new EnumMap<>(byMatch);
      functions.remove(KeyTest.Match.EQUAL);
      return new KeyTable(
          place,
          TextMatcher.ofAll(byMatch, size, seconds),
          unknown(byMatch.values(), size),
          unknown(functions.values(), size));
    }

    private static MarkSet unknown(Collection<Map<String, List<Integer>>> tables, int size) {
      IntStream marks =
          tables.stream()
              .flatMap(table -> table.values().stream())
              .flatMap(List::stream)
              .mapToInt(mark -> Mark.of(Mark.condition(mark), Mark.UNKNOWN));
      return MarkSet.of(marks, size);
    }
  }
}
