package io.personamap.core.expr;

import java.util.List;
import java.util.stream.IntStream;

/** The marks that a text finds, ready to be added to a person's {@link Marks}. Immutable. */
final class MarkSet {
  private final int[] marks;

  /** The same, of a few conditions; else empty. */
  private final long[] bits;

  private MarkSet(int[] marks, int conditions) {
    this.marks = marks;
    this.bits = FewMarks.bits(marks, conditions);
  }

  /** Returns {@code marks}, of an index over that many {@code conditions}. */
  static MarkSet of(List<Integer> marks, int conditions) {
    return of(marks.stream().mapToInt(Integer::intValue), conditions);
  }

  /** Returns {@code marks}, of an index over that many {@code conditions}. */
  static MarkSet of(IntStream marks, int conditions) {
    return new MarkSet(marks.distinct().sorted().toArray(), conditions);
  }

  /** Returns {@code marks}, which are sorted, of an index over that many {@code conditions}. */
  static MarkSet of(Marks marks, int conditions) {
    return new MarkSet(IntStream.range(0, marks.size()).map(marks::get).toArray(), conditions);
  }

  int[] marks() {
    return marks;
  }

  long[] bits() {
    return bits;
  }
}
