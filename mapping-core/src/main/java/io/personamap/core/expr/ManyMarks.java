package io.personamap.core.expr;

import java.util.Arrays;

/** Marks of any number of conditions, of which a person has few. */
final class ManyMarks extends Marks {
  private int[] marks;
  private int count;

  ManyMarks(MarkSet always) {
    this.count = always.marks().length;
    this.marks = Arrays.copyOf(always.marks(), count + 4);
  }

  @Override
  void add(MarkSet more) {
    int[] added = more.marks();
    makeRoom(added.length);
    for (int mark : added) {
      marks[count++] = mark;
    }
  }

  @Override
  void add(int mark) {
    makeRoom(1);
    marks[count++] = mark;
  }

  private void makeRoom(int more) {
    if (count + more > marks.length) {
      marks = Arrays.copyOf(marks, 2 * (count + more));
    }
  }

  @Override
  MarkSet toSet() {
    return MarkSet.ofMarks(Arrays.copyOf(marks, count));
  }

  @Override
  void sort() {
    Arrays.sort(marks, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || Mark.condition(marks[kept - 1]) != Mark.condition(marks[i])) {
        marks[kept++] = marks[i];
      }
    }
    count = kept;
    sorted(marks, count);
  }

  @Override
  int firstFrom(int condition) {
    int found = Arrays.binarySearch(marks, 0, count, Mark.of(condition, Mark.UNKNOWN));
    return found < 0 ? -found - 1 : found;
  }
}
