package io.personamap.core.expr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Conditions and what is known of them, each one a number: four times that of the condition, plus
 * its state. A condition may be marked several times until the marks are sorted. For one thread.
 */
final class Marks {
  /** From here on, sorting by insertion is slower. */
  private static final int MANY = 48;

  private static final int STATE = 3;
  private static final int HOLDS = 0;
  private static final int TO_TRY = 1;
  private static final int UNKNOWN = 2;

  private int[] marks;
  private int count;

  /** Creates a list that begins with {@code always}. */
  Marks(int[] always) {
    this.count = always.length;
    this.marks = Arrays.copyOf(always, count + 16);
  }

  /** Returns the mark of a condition that holds. */
  static int certain(int condition) {
    return condition << 2 | HOLDS;
  }

  /** Returns the mark of a condition that holds if its {@link ConditionIndex#test} does. */
  static int toTry(int condition) {
    return condition << 2 | TO_TRY;
  }

  /** Returns the mark of a condition of which nobody can say before all of it is evaluated. */
  static int unknown(int condition) {
    return condition << 2 | UNKNOWN;
  }

  /** Returns {@code mark} for a profile in which its key cannot be looked for. */
  static int asUnknown(int mark) {
    return unknown(mark >> 2);
  }

  void add(int @Nullable [] more) {
    if (more == null) {
      return;
    }
    if (count + more.length > marks.length) {
      marks = Arrays.copyOf(marks, 2 * (count + more.length));
    }
    for (int mark : more) {
      marks[count++] = mark;
    }
  }

  /** Orders the marks, each condition once; of its states the surest counts. */
  void sort() {
    if (count > MANY) {
      Arrays.sort(marks, 0, count);
    } else {
      sortFew();
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || marks[kept - 1] >> 2 != marks[i] >> 2) {
        marks[kept++] = marks[i];
      }
    }
    count = kept;
  }

  private void sortFew() {
    for (int i = 1; i < count; i++) {
      int mark = marks[i];
      int free = i;
      while (free > 0 && marks[free - 1] > mark) {
        marks[free] = marks[free - 1];
        free--;
      }
      marks[free] = mark;
    }
  }

  int size() {
    return count;
  }

  int condition(int position) {
    return marks[position] >> 2;
  }

  boolean isCertain(int position) {
    return (marks[position] & STATE) == HOLDS;
  }

  boolean isToTry(int position) {
    return (marks[position] & STATE) == TO_TRY;
  }

  void set(int position, int mark) {
    marks[position] = mark;
  }

  int[] toArray() {
    return Arrays.copyOf(marks, count);
  }
}
