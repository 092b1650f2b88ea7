package io.personamap.core.expr;

/**
 * Marks of a few hundred conditions: a bit for each condition and state. To add and to sort them
 * takes no branch that differs from person to person; such branches are what the search would cost.
 */
final class FewMarks extends Marks {
  private static final int MOST = 512;
  private static final long[] TOO_MANY = {};

  /** The words of those that hold, behind them those to try, behind them those unknown. */
  private final long[] bits;

  private final int words;

  FewMarks(MarkSet always) {
    this.bits = always.bits().clone();
    this.words = bits.length / Mark.STATES;
  }

  /** Returns the bits of {@code marks}; empty where there are more conditions than a few. */
  static long[] bits(int[] marks, int conditions) {
    if (conditions > MOST) {
      return TOO_MANY;
    }
    int words = conditions / Long.SIZE + 1;
    long[] bits = new long[Mark.STATES * words];
    for (int mark : marks) {
      int condition = Mark.condition(mark);
      bits[Mark.state(mark) * words + condition / Long.SIZE] |= 1L << condition;
    }
    return bits;
  }

  @Override
  void add(MarkSet more) {
    long[] added = more.bits();
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= added[i];
    }
  }

  @Override
  void sort() {
    int size = 0;
    for (int i = 0; i < words; i++) {
      size += Long.bitCount(any(i));
    }
    int[] sorted = new int[size];
    int next = 0;
    for (int i = 0; i < words; i++) {
      long holds = bits[i];
      long unknown = bits[i + 2 * words] & ~bits[i + words];
      for (long left = any(i); left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        int sure = (int) (holds >>> bit & 1);
        int state = (1 - sure) * (1 + (int) (unknown >>> bit & 1));
        sorted[next++] = Mark.of(i * Long.SIZE + bit, state);
      }
    }
    sorted(sorted, size);
  }

  private long any(int word) {
    return bits[word] | bits[word + words] | bits[word + 2 * words];
  }

  @Override
  int firstFrom(int condition) {
    int word = condition / Long.SIZE;
    int found = Long.bitCount(any(word) & (1L << condition) - 1);
    for (int i = 0; i < word; i++) {
      found += Long.bitCount(any(i));
    }
    return found;
  }
}
