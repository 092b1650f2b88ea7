package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which conditions a text of one place (an attribute, the names of the groups …) makes candidates.
 * Immutable.
 */
final class KeyTable {
  private final ConditionKeys.Key.Place place;
  private final TextMatcher matcher;
  private final int[] all;

  private KeyTable(ConditionKeys.Key.Place place, TextMatcher matcher, int[] all) {
    this.place = place;
    this.matcher = matcher;
    this.all = all;
  }

  void collect(Evaluation evaluation, ConditionHits hits) {
    if (!place.isAttribute()) {
      List<String> texts = evaluation.keys(place.source()).texts();
      for (int i = 0; i < texts.size(); i++) {
        matcher.collect(texts.get(i), hits);
      }
      return;
    }
    Object value;
    try {
      value = evaluation.slot(place.slot());
    } catch (EvaluationException failure) {
      hits.add(all); // each of them fails the same way, and has to say so
      return;
    }
    if (value instanceof String text) {
      matcher.collect(text, hits);
    } else if (value != null && place.match() != KeyTest.Match.EQUAL) {
      hits.add(all); // a function may read a text in it
    }
  }

  /** Collects a table; not thread-safe. */
  static final class Builder {
    private final ConditionKeys.Key.Place place;
    private final Map<String, List<Integer>> byText = new LinkedHashMap<>();

    Builder(ConditionKeys.Key.Place place) {
      this.place = place;
    }

    void add(String text, int mark) {
      byText.computeIfAbsent(text, absent -> new ArrayList<>()).add(mark);
    }

    KeyTable build() {
      int[] all =
          byText.values().stream()
              .flatMap(List::stream)
              .mapToInt(mark -> mark | 1)
              .distinct()
              .toArray();
      return new KeyTable(place, TextMatcher.of(place.match(), byText), all);
    }
  }
}
