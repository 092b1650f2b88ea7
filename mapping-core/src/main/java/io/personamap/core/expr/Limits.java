package io.personamap.core.expr;

/**
 * What one evaluation may cost. Each bound has an error code of its own ({@code limit-…}).
 *
 * @param steps nodes evaluated, elements visited by functions included
 * @param textLength UTF-16 units of one text
 * @param listSize elements of one list
 * @param regexReads characters that one regular expression may read, backtracking included
 */
public record Limits(int steps, int textLength, int listSize, int regexReads) {
  /** 1,000,000 steps, 100,000 characters, 10,000 elements, 1,000,000 reads. */
  public static final Limits DEFAULT = new Limits(1_000_000, 100_000, 10_000, 1_000_000);

  /** Checks that every bound is positive. */
  public Limits {
    if (Math.min(Math.min(steps, textLength), Math.min(listSize, regexReads)) < 1) {
      throw new IllegalArgumentException("every limit must be >= 1");
    }
  }
}
