package io.personamap.core.expr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Marks of any number of conditions, of which a person has few. A long set is not copied but gone
 * through beside the person's own: where the first rule that matches decides, most of it is never
 * seen.
 */
final class ManyMarks extends Marks {
  private static final int LONG = 64;

  /** Of more sets, sorting all is cheaper than to ask each for its next. */
  private static final int MOST_RUNS = 4;

  private int[] marks = new int[4];
  private int count;
  private int at;
  private @Nullable Run runs;
  private int runCount;

  /** A long set, and how far it was gone through. */
  private static final class Run {
    private final int[] marks;
    private int at;
    private final @Nullable Run next;

    Run(int[] marks, @Nullable Run next) {
      this.marks = marks;
      this.next = next;
    }

    int head() {
      return at < marks.length ? marks[at] : NONE;
    }
  }

  ManyMarks(MarkSet always) {
    add(always);
  }

  @Override
  void add(MarkSet more) {
    int[] added = more.marks();
    if (added.length >= LONG && runCount < MOST_RUNS) {
      runs = new Run(added, runs);
      runCount++;
      return;
    }
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
    int[] all = Arrays.copyOf(marks, count);
    for (Run run = runs; run != null; run = run.next) {
      int from = all.length;
      all = Arrays.copyOf(all, from + run.marks.length);
      System.arraycopy(run.marks, 0, all, from, run.marks.length);
    }
    Arrays.sort(all);
    return MarkSet.ofMarks(all);
  }

  @Override
  void sort() {
    Arrays.sort(marks, 0, count);
  }

  @Override
  void seek(int condition) {
    at = firstFrom(condition, marks, count);
    for (Run run = runs; run != null; run = run.next) {
      run.at = firstFrom(condition, run.marks, run.marks.length);
    }
  }

  private static int firstFrom(int condition, int[] marks, int count) {
    int found = Arrays.binarySearch(marks, 0, count, Mark.of(condition, Mark.UNKNOWN));
    return found < 0 ? -found - 1 : found;
  }

  /** The least mark of a condition is what counts of it. */
  @Override
  int next() {
    int least = at < count ? marks[at] : NONE;
    for (Run run = runs; run != null; run = run.next) {
      least = Math.min(least, run.head());
    }
    if (least != NONE) {
      skip(Mark.condition(least));
    }
    return least;
  }

  private void skip(int condition) {
    while (at < count && Mark.condition(marks[at]) == condition) {
      at++;
    }
    for (Run run = runs; run != null; run = run.next) {
      while (Mark.condition(run.head()) == condition) {
        run.at++;
      }
    }
  }

  @Override
  int left(int end) {
    int left = firstFrom(end, marks, count) - at;
    for (Run run = runs; run != null; run = run.next) {
      left += firstFrom(end, run.marks, run.marks.length) - run.at;
    }
    return left;
  }
}
