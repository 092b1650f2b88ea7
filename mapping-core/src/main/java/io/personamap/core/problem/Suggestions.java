package io.personamap.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what was probably meant. A name is near if it differs by case and blanks only, or by at
 * most two edits and a third.
 */
public final class Suggestions {
  private static final int MAX_EDITS = 2;

  private Suggestions() {}

  private record Candidate(String name, int distance) {}

  /**
   * Returns the known names that {@code typed} was probably meant to be, nearest first, ties in
   * alphabetical order.
   *
   * @param max how many at most
   */
  public static List<String> nearest(String typed, Collection<String> known, int max) {
    String folded = fold(typed);
    return known.stream()
        .filter(name -> Math.abs(name.length() - typed.length()) <= MAX_EDITS + 2)
        .map(name -> new Candidate(name, distance(folded, fold(name))))
        .filter(candidate -> isNear(candidate, folded))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(max)
        .map(Candidate::name)
        .toList();
  }

  /** Returns {@code did you mean `name`?} where one known name is near, for use as a hint. */
  public static Optional<String> didYouMean(String typed, Collection<String> known) {
    return nearest(typed, known, 1).stream()
        .findFirst()
        .map(name -> "did you mean `" + name + "`?");
  }

  private static boolean isNear(Candidate candidate, String folded) {
    int longer = Math.max(candidate.name().length(), folded.length());
    return candidate.distance() <= MAX_EDITS && candidate.distance() * 3 <= longer;
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  /** Edits of the optimal string alignment: insert, delete, replace, swap neighbours. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
