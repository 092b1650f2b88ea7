package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Which conditions a text of one place (an attribute, the names of the groups …) makes candidates.
 * Thread-safe.
 */
final class KeyTable {
  private final Key.Place place;
  private final TextMatcher matcher;

  /** All conditions, for a value that cannot be read. */
  private final MarkSet all;

  /**
   * Those that make something of values of the kinds that the place does not read, or not whole.
   */
  private final Map<ValueKind, MarkSet> unread;

  private KeyTable(
      Key.Place place, TextMatcher matcher, MarkSet all, Map<ValueKind, MarkSet> unread) {
    this.place = place;
    this.matcher = matcher;
    this.all = all;
    this.unread = unread;
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
    if (value == null || !place.reading().collect(value, matcher, evaluation, found)) {
      addUnread(ValueKind.of(value), found);
    }
  }

  private void addUnread(ValueKind kind, Marks found) {
    MarkSet marks = unread.get(kind);
    if (marks != null) {
      found.add(marks);
    }
  }

  /** Collects a table; not thread-safe. */
  static final class Builder {
    private final Key.Place place;
    private final Map<KeyTest.Match, Map<String, List<Integer>>> byMatch =
        new EnumMap<>(KeyTest.Match.class);
    private final List<Integer> all = new ArrayList<>();
    private final Map<ValueKind, List<Integer>> unread = new EnumMap<>(ValueKind.class);

    Builder(Key.Place place) {
      this.place = place;
    }

    void add(Key key, int mark) {
      byMatch
          .computeIfAbsent(key.match(), absent -> new LinkedHashMap<>())
          .computeIfAbsent(key.text(), absent -> new ArrayList<>())
          .add(mark);
      int unknown = Mark.of(Mark.condition(mark), Mark.UNKNOWN);
      all.add(unknown);
      for (ValueKind kind : key.unread()) {
        unread.computeIfAbsent(kind, absent -> new ArrayList<>()).add(unknown);
      }
    }

    /**
     * Returns the table, of an index over {@code size} conditions.
     *
     * @param seconds what a condition takes besides, where that is known
     */
    KeyTable build(int size, IntFunction<Optional<Key>> seconds) {
      Map<ValueKind, MarkSet> sets = new EnumMap<>(ValueKind.class);
      unread.forEach((kind, marks) -> sets.put(kind, MarkSet.of(marks, size)));
      return new KeyTable(
          place, TextMatcher.ofAll(byMatch, size, seconds), MarkSet.of(all, size), sets);
    }
  }
}
