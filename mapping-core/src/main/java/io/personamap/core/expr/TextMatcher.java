package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the conditions whose constant a text matches. Immutable. */
interface TextMatcher {

  void collect(String text, ConditionHits hits);

  /** Returns a matcher of constants and the numbers of the conditions that have them. */
  static TextMatcher of(KeyTest.Match match, Map<String, List<Integer>> conditions) {
    if (match == KeyTest.Match.EQUAL) {
      return new Equal(numbers(conditions));
    }
    if (conditions.size() <= Few.MOST) {
      return Few.of(match, numbers(conditions));
    }
    return match == KeyTest.Match.PREFIX ? Prefix.of(numbers(conditions)) : Part.of(conditions);
  }

  private static Map<String, int[]> numbers(Map<String, List<Integer>> lists) {
    Map<String, int[]> numbers = new HashMap<>();
    lists.forEach((text, list) -> numbers.put(text, numbers(list)));
    return numbers;
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(i -> i).distinct().sorted().toArray();
  }

  /** By hash. */
  record Equal(Map<String, int[]> byText) implements TextMatcher {
    @Override
    public void collect(String text, ConditionHits hits) {
      hits.add(byText.get(text));
    }
  }

  /** One by one: of a few constants, trying each is cheapest. */
  final class Few implements TextMatcher {
    static final int MOST = 16;

    private final KeyTest.Match match;
    private final String[] constants;
    private final int[][] conditions;

    private Few(KeyTest.Match match, String[] constants, int[][] conditions) {
      this.match = match;
      this.constants = constants;
      this.conditions = conditions;
    }

    static Few of(KeyTest.Match match, Map<String, int[]> byText) {
      Map<String, int[]> sorted = new TreeMap<>(byText);
      return new Few(
          match, sorted.keySet().toArray(String[]::new), sorted.values().toArray(int[][]::new));
    }

    @Override
    public void collect(String text, ConditionHits hits) {
      for (int i = 0; i < constants.length; i++) {
        if (match.matches(text, constants[i])) {
          hits.add(conditions[i]);
        }
      }
    }
  }

  /** By the text's own beginnings, of each length that a constant has. */
  final class Prefix implements TextMatcher {
    private final Map<String, int[]> byText;
    private final int[] lengths;

    private Prefix(Map<String, int[]> byText, int[] lengths) {
      this.byText = byText;
      this.lengths = lengths;
    }

    static Prefix of(Map<String, int[]> byText) {
      TreeSet<Integer> lengths = new TreeSet<>();
      byText.keySet().forEach(text -> lengths.add(text.length()));
      return new Prefix(byText, lengths.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public void collect(String text, ConditionHits hits) {
      for (int length : lengths) {
        if (length > text.length()) {
          return;
        }
        hits.add(byText.get(text.substring(0, length)));
      }
    }
  }

  /**
   * By the constant's first three characters: a text has few of them, and few constants share
   * theirs; those few are tried. Where a constant is shorter, by as many as the shortest has.
   */
  final class Part implements TextMatcher {
    private static final int GRAM = 3;

    private final int gram;
    private final long[] grams;
    private final int[][] conditions;

    private Part(int gram, long[] grams, int[][] conditions) {
      this.gram = gram;
      this.grams = grams;
      this.conditions = conditions;
    }

    static Part of(Map<String, List<Integer>> byText) {
      int shortest = byText.keySet().stream().mapToInt(String::length).min().orElse(GRAM);
      int gram = Math.min(GRAM, shortest);
      Map<Long, List<Integer>> byGram = new TreeMap<>();
      byText.forEach(
          (text, list) ->
              byGram
                  .computeIfAbsent(packed(text, 0, gram), absent -> new ArrayList<>())
                  .addAll(list));
      return new Part(
          gram,
          byGram.keySet().stream().mapToLong(Long::longValue).toArray(),
          byGram.values().stream().map(Part::uncertain).toArray(int[][]::new));
    }

    private static int[] uncertain(List<Integer> marks) {
      return numbers(marks.stream().map(mark -> mark | 1).toList());
    }

    private static long packed(String text, int from, int gram) {
      long packed = 0;
      for (int i = from; i < from + gram; i++) {
        packed = packed << Character.SIZE | text.charAt(i);
      }
      return packed;
    }

    @Override
    public void collect(String text, ConditionHits hits) {
      for (int i = 0; i + gram <= text.length(); i++) {
        int found = Arrays.binarySearch(grams, packed(text, i, gram));
        if (found >= 0) {
          hits.add(conditions[found]);
        }
      }
    }
  }
}
