package io.personamap.core.expr;

/**
 * What an index found for one person. A condition may be marked several times until the marks are
 * sorted; then it is unknown, holds or is to be tried. For one thread.
 */
abstract class Marks {
  /** Behind the last mark, and of a condition behind every other. */
  static final int NONE = Integer.MAX_VALUE;

  /** Returns marks that begin with {@code always}. */
  static Marks of(MarkSet always) {
    return always.bits().length > 0 ? new FewMarks(always) : new ManyMarks(always);
  }

  abstract void add(MarkSet more);

  abstract void add(int mark);

  /** Returns all that was added so far. */
  abstract MarkSet toSet();

  /** Orders the marks by condition; nothing is added any more. */
  abstract void sort();

  /** Goes before the first mark of {@code condition} or a later one. */
  abstract void seek(int condition);

  /** Returns the next condition's mark, or {@link #NONE}. */
  abstract int next();

  /** Returns how many marks of conditions before {@code end} are left at most. */
  abstract int left(int end);
}
