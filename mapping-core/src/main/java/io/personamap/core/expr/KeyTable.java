package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions a text of one place (an attribute, the names of the groups …) makes candidates.
 * Immutable.
 */
final class KeyTable {
  private final int slot;
  private final @Nullable KeySource source;
  private final Matcher matcher;
  private final int[] all;

  private KeyTable(ConditionKeys.Key.Place place, Matcher matcher, int[] all) {
    this.slot = place.slot();
    this.source = place.source();
    this.matcher = matcher;
    this.all = all;
  }

  /** Finds the conditions whose constant a text matches. */
  private interface Matcher {
    void collect(String text, ConditionIndex.Hits hits);
  }

  void collect(Evaluation evaluation, ConditionIndex.Hits hits) {
    if (source != null) {
      for (String text : source.keys(evaluation.context())) {
        matcher.collect(text, hits);
      }
      return;
    }
    Object value;
    try {
      value = evaluation.slot(slot);
    } catch (EvaluationException failure) {
      hits.add(all); // each of them fails the same way, and has to say so
      return;
    }
    if (value instanceof String text) {
      matcher.collect(text, hits);
    } else if (value != null && !(matcher instanceof Equal)) {
      hits.add(all); // a function may read a text in it
    }
  }

  private record Equal(Map<String, int[]> byText) implements Matcher {
    @Override
    public void collect(String text, ConditionIndex.Hits hits) {
      int[] found = byText.get(text);
      if (found != null) {
        hits.add(found);
      }
    }
  }

  private static final class Prefix implements Matcher {
    private final Map<String, int[]> byText;
    private final int[] lengths;

    Prefix(Map<String, int[]> byText, int[] lengths) {
      this.byText = byText;
      this.lengths = lengths;
    }

    @Override
    public void collect(String text, ConditionIndex.Hits hits) {
      for (int length : lengths) {
        if (length > text.length()) {
          return;
        }
        int[] found = byText.get(text.substring(0, length));
        if (found != null) {
          hits.add(found);
        }
      }
    }
  }

  /**
   * By the constant's first three characters: a text has few of them, and few constants share
   * theirs.
   */
  private record Part(Map<String, int[]> byGram, int gram) implements Matcher {
    @Override
    public void collect(String text, ConditionIndex.Hits hits) {
      for (int i = 0; i + gram <= text.length(); i++) {
        int[] found = byGram.get(text.substring(i, i + gram));
        if (found != null) {
          hits.add(found);
        }
      }
    }
  }

  /** Collects a table; not thread-safe. */
  static final class Builder {
    private static final int GRAM = 3;

    private final ConditionKeys.Key.Place place;
    private final Map<String, List<Integer>> byText = new LinkedHashMap<>();

    Builder(ConditionKeys.Key.Place place) {
      this.place = place;
    }

    void add(String text, int condition) {
      byText.computeIfAbsent(text, absent -> new ArrayList<>()).add(condition);
    }

    KeyTable build() {
      Matcher matcher =
          switch (place.match()) {
            case EQUAL -> new Equal(frozen(byText));
            case PREFIX -> new Prefix(frozen(byText), lengths());
            case PART -> part();
          };
      int[] all =
          byText.values().stream().flatMap(List::stream).mapToInt(i -> i).distinct().toArray();
      return new KeyTable(place, matcher, all);
    }

    private int[] lengths() {
      TreeSet<Integer> lengths = new TreeSet<>();
      byText.keySet().forEach(text -> lengths.add(text.length()));
      return lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    private Matcher part() {
      int shortest = byText.keySet().stream().mapToInt(String::length).min().orElse(GRAM);
      int gram = Math.min(GRAM, shortest);
      Map<String, List<Integer>> byGram = new LinkedHashMap<>();
      byText.forEach(
          (text, conditions) ->
              byGram
                  .computeIfAbsent(text.substring(0, gram), absent -> new ArrayList<>())
                  .addAll(conditions));
      return new Part(frozen(byGram), gram);
    }

    private static Map<String, int[]> frozen(Map<String, List<Integer>> lists) {
      Map<String, int[]> arrays = new HashMap<>();
      lists.forEach(
          (text, list) ->
              arrays.put(text, list.stream().mapToInt(i -> i).distinct().sorted().toArray()));
      return arrays;
    }
  }
}
