package io.personamap.core.expr;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The marks that a text finds, ready to be added to a person's {@link Marks}. Immutable.
 *
 * @see FewMarks#bits
 */
final class MarkSet {
  private static final int[] IN_BITS = {};

  private final int[] marks;
  private final long[] bits;

  /** Creates a set of {@code marks}, or of {@code bits}; the other is empty. */
  private MarkSet(int[] marks, long[] bits) {
    this.marks = marks;
    this.bits = bits;
  }

  /** Returns {@code marks}, of an index over that many {@code conditions}. */
  static MarkSet of(List<Integer> marks, int conditions) {
    return of(marks.stream().mapToInt(Integer::intValue), conditions);
  }

  /** Returns {@code marks}, of an index over that many {@code conditions}. */
  static MarkSet of(IntStream marks, int conditions) {
    int[] distinct = marks.distinct().sorted().toArray();
    return FewMarks.areFew(conditions)
        ? ofBits(FewMarks.bits(distinct, conditions))
        : ofMarks(distinct);
  }

  static MarkSet ofMarks(int[] marks) {
    return new MarkSet(marks, FewMarks.TOO_MANY);
  }

  static MarkSet ofBits(long[] bits) {
    return new MarkSet(IN_BITS, bits);
  }

  int[] marks() {
    return marks;
  }

  long[] bits() {
    return bits;
  }
}
