package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds the conditions whose constant a text matches. Thread-safe. */
interface TextMatcher {

  /**
   * Adds the marks of the constants that {@code text} matches, some perhaps twice.
   *
   * @param evaluation of the person whose text it is
   */
  void collect(String text, Evaluation evaluation, Marks found);

  /** Returns the hash of {@code text}, its upper half mixed into the lower, which tables go by. */
  static int spread(String text) {
    int hash = text.hashCode();
    return hash ^ hash >>> 16;
  }

  /**
   * Returns a matcher of constants, by how they are compared, and the conditions' marks.
   *
   * @param size how many conditions the index has
   * @param seconds what a condition takes besides, where that is known
   */
  static TextMatcher ofAll(
      Map<KeyTest.Match, Map<String, List<Integer>>> marks,
      int size,
      IntFunction<Optional<Key>> seconds) {
    Map<String, List<Integer>> equal = marks.get(KeyTest.Match.EQUAL);
    if (equal != null && marks.size() == 1) {
      return of(KeyTest.Match.EQUAL, equal, size, seconds);
    }
    List<TextMatcher> matchers = new ArrayList<>();
    // What is kept for the next person must follow from the text alone.
    IntFunction<Optional<Key>> none = condition -> Optional.empty();
    marks.forEach((match, byText) -> matchers.add(of(match, byText, size, none)));
    return new RecentTexts(matchers, size);
  }

  /** Returns a matcher of constants that are all compared in one way, and the conditions' marks. */
  static TextMatcher of(
      KeyTest.Match match,
      Map<String, List<Integer>> marks,
      int size,
      IntFunction<Optional<Key>> seconds) {
    Map<String, MarkSet> byText = new HashMap<>();
    marks.forEach((text, list) -> byText.put(text, MarkSet.of(list, size)));
    if (match == KeyTest.Match.EQUAL) {
      return FewMarks.areFew(size) ? new Equal(byText) : ManyTexts.of(byText, seconds);
    }
    if (byText.size() <= Few.MOST) {
      return Few.of(match, byText);
    }
    return match == KeyTest.Match.PREFIX ? Prefix.of(byText) : Parts.of(byText);
  }

  /** By hash, with linear probing; each text and its marks lie side by side. */
  final class Equal implements TextMatcher {
    private final @Nullable Object[] pairs;

    Equal(Map<String, MarkSet> marks) {
      this.pairs = new Object[8 * Integer.highestOneBit(Math.max(1, marks.size()))];
      marks.forEach(
          (text, numbers) -> {
            int at = start(text);
            while (pairs[at] != null) {
              at = next(at);
            }
            pairs[at] = text;
            pairs[at + 1] = numbers;
          });
    }

    private int start(String text) {
      return spread(text) << 1 & pairs.length - 1;
    }

    private int next(int at) {
      return at + 2 & pairs.length - 1;
    }

    @Override
    public void collect(String text, Evaluation evaluation, Marks found) {
      for (int at = start(text); pairs[at] != null; at = next(at)) {
        if (text.equals(pairs[at])) {
          found.add((MarkSet) Objects.requireNonNull(pairs[at + 1]));
          return;
        }
      }
    }
  }

  /** One by one: of a few constants, trying each is cheapest. */
  final class Few implements TextMatcher {
    static final int MOST = 16;

    private final KeyTest.Match match;
    private final String[] constants;
    private final MarkSet[] marks;

    private Few(KeyTest.Match match, String[] constants, MarkSet[] marks) {
      this.match = match;
      this.constants = constants;
      this.marks = marks;
    }

    static Few of(KeyTest.Match match, Map<String, MarkSet> byText) {
      Map<String, MarkSet> sorted = new TreeMap<>(byText);
      return new Few(
          match, sorted.keySet().toArray(String[]::new), sorted.values().toArray(MarkSet[]::new));
    }

    @Override
    public void collect(String text, Evaluation evaluation, Marks found) {
      for (int i = 0; i < constants.length; i++) {
        if (match.matches(text, constants[i])) {
          found.add(marks[i]);
        }
      }
    }
  }

  /** By the text's own beginnings, of each length that a constant has. */
  final class Prefix implements TextMatcher {
    private final Map<String, MarkSet> byText;
    private final int[] lengths;

    private Prefix(Map<String, MarkSet> byText, int[] lengths) {
      this.byText = byText;
      this.lengths = lengths;
    }

    static Prefix of(Map<String, MarkSet> byText) {
      TreeSet<Integer> lengths = new TreeSet<>();
      byText.keySet().forEach(text -> lengths.add(text.length()));
      return new Prefix(byText, lengths.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public void collect(String text, Evaluation evaluation, Marks found) {
      for (int length : lengths) {
        if (length > text.length()) {
          return;
        }
        MarkSet marks = byText.get(text.substring(0, length));
        if (marks != null) {
          found.add(marks);
        }
      }
    }
  }
}
