package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Constants that may occur in a text, each filed under those of its characters in a row that the
 * fewest constants have: many begin or end alike, few share what sets them apart. Where a text has
 * such a row, the few constants under it are tried. Thread-safe.
 */
final class Parts implements TextMatcher {
  /** Characters in a row that a long holds; fewer where a constant is shorter. */
  private static final int MOST = Long.SIZE / Character.SIZE;

  /** The table is a quarter to half full. */
  private static final int SPARSE = 4;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** The marks of the empty text, which occurs in each. */
  private final @Nullable MarkSet always;

  private final int width;

  /** By hash with linear probing: rows of characters, and beside each the constants under it. */
  private final long[] rows;

  private final Filed[] @Nullable [] constants;

  /**
   * A constant.
   *
   * @param offset where in it the row begins that it is filed under
   */
  private record Filed(String text, int offset, MarkSet marks) {}

  private Parts(@Nullable MarkSet always, int width, Map<Long, List<Filed>> byRow) {
    this.always = always;
    this.width = width;
    this.rows = new long[SPARSE * Integer.highestOneBit(Math.max(1, byRow.size()))];
    this.constants = new Filed[rows.length][];
    byRow.forEach(
        (row, filed) -> {
          int at = find(row);
          rows[at] = row;
          constants[at] = filed.toArray(Filed[]::new);
        });
  }

  static Parts of(Map<String, MarkSet> marks) {
    Map<String, MarkSet> byText = new HashMap<>(marks);
    MarkSet always = byText.remove("");
    int shortest = byText.keySet().stream().mapToInt(String::length).min().orElse(MOST);
    int width = Math.min(MOST, shortest);
    Map<Long, Integer> frequency = new HashMap<>();
    for (String text : byText.keySet()) {
      rows(text, width).distinct().forEach(row -> frequency.merge(row, 1, Integer::sum));
    }
    Map<Long, List<Filed>> byRow = new HashMap<>();
    byText.forEach(
        (text, set) -> {
          List<Long> all = rows(text, width).toList();
          Long rarest =
              all.stream()
                  .min(Comparator.comparingInt(row -> frequency.getOrDefault(row, 0)))
                  .orElseThrow();
          byRow
              .computeIfAbsent(rarest, absent -> new ArrayList<>())
              .add(new Filed(text, all.indexOf(rarest), set));
        });
    return new Parts(always, width, byRow);
  }

  /** Returns each {@code width} characters in a row of {@code text}, by where they begin. */
  private static Stream<Long> rows(String text, int width) {
    return IntStream.rangeClosed(0, text.length() - width).mapToObj(from -> row(text, from, width));
  }

  private static Long row(String text, int from, int width) {
    long row = 0;
    for (int i = from; i < from + width; i++) {
      row = (row << Character.SIZE) | text.charAt(i);
    }
    return row;
  }

  /** Returns the position of {@code row}, or of the gap where it would be. */
  private int find(long row) {
    int at = Long.hashCode(row * GOLDEN) & (rows.length - 1);
    while (constants[at] != null && rows[at] != row) {
      at = (at + 1) & (rows.length - 1);
    }
    return at;
  }

  @Override
  public void collect(String text, Evaluation evaluation, Marks found) {
    if (always != null) {
      found.add(always);
    }
    long mask = -1L >>> (Long.SIZE - width * Character.SIZE);
    long row = 0;
    for (int i = 0; i < text.length(); i++) {
      row = ((row << Character.SIZE) | text.charAt(i)) & mask;
      int from = i + 1 - width;
      Filed[] filed = from < 0 ? null : constants[find(row)];
      if (filed != null) {
        addAt(text, from, filed, found);
      }
    }
  }

  private static void addAt(String text, int from, Filed[] filed, Marks found) {
    for (Filed constant : filed) {
      if (text.startsWith(constant.text(), from - constant.offset())) {
        found.add(constant.marks());
      }
    }
  }
}
