package io.personamap.core.expr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a {@link ConditionIndex} found for one profile: those that may hold or fail,
 * by their numbers in ascending order. For one thread.
 */
public final class ConditionHits {
  /** Twice the number of a condition, and one more where it is not certain that it holds. */
  private int[] marks;

  private int count;
  private boolean shared = true;

  /** Creates the hits of an index that finds {@code always} for everybody. */
  ConditionHits(int[] always) {
    this.marks = always;
    this.count = always.length;
  }

  /** Returns what stands for a condition of which nobody can say before it is tried. */
  static int uncertain(int condition) {
    return condition << 1 | 1;
  }

  /** Returns what stands for a condition that holds. */
  static int certain(int condition) {
    return condition << 1;
  }

  void add(int @Nullable [] more) {
    if (more == null) {
      return;
    }
    if (shared || count + more.length > marks.length) {
      marks = Arrays.copyOf(marks, Math.max(16, 2 * (count + more.length)));
      shared = false;
    }
    for (int mark : more) {
      marks[count++] = mark;
    }
  }

  /** Orders the hits, each condition once; what is certain wins. */
  ConditionHits sorted() {
    if (shared) {
      return this;
    }
    Arrays.sort(marks, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || marks[kept - 1] >> 1 != marks[i] >> 1) {
        marks[kept++] = marks[i];
      }
    }
    count = kept;
    return this;
  }

  /** Returns how many conditions there are. */
  public int size() {
    return count;
  }

  /** Returns the number of the condition at {@code position}. */
  public int condition(int position) {
    return marks[position] >> 1;
  }

  /** Returns whether the condition at {@code position} holds, so that it need not be tried. */
  public boolean isCertain(int position) {
    return (marks[position] & 1) == 0;
  }

  /** Returns the position of the first condition whose number is {@code condition} or more. */
  public int firstFrom(int condition) {
    int found = Arrays.binarySearch(marks, 0, count, certain(condition));
    return found < 0 ? -found - 1 : found;
  }
}
