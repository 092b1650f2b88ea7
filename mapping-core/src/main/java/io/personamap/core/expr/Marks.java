package io.personamap.core.expr;

/**
 * What an index found for one person. A condition may be marked several times until the marks are
 * sorted; then it is unknown, holds or is to be tried. For one thread.
 */
abstract class Marks {
  private static final int[] UNSORTED = {};

  private int[] sorted = UNSORTED;
  private int count;

  /** Returns marks that begin with {@code always}. */
  static Marks of(MarkSet always) {
    return always.bits().length > 0 ? new FewMarks(always) : new ManyMarks(always);
  }

  abstract void add(MarkSet more);

  abstract void add(int mark);

  /** Returns all that was added so far. */
  abstract MarkSet toSet();

  /** Orders the marks by condition, each once. */
  abstract void sort();

  /** Returns the position of the first mark of {@code condition} or a later one. */
  abstract int firstFrom(int condition);

  /** Takes the first {@code size} of {@code marks}, in their order. */
  final void sorted(int[] marks, int size) {
    sorted = marks;
    count = size;
  }

  final int size() {
    return count;
  }

  final int get(int position) {
    return sorted[position];
  }

  final void set(int position, int mark) {
    sorted[position] = mark;
  }
}
