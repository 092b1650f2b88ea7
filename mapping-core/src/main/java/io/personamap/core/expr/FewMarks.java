package io.personamap.core.expr;

/**
 * Marks of a few hundred conditions: a bit for each condition and state. To add and to sort them
 * takes no branch that differs from person to person; such branches are what the search would cost.
 */
final class FewMarks extends Marks {
  static final long[] TOO_MANY = {};
  private static final int[] UNSORTED = {};
  private static final int MOST = 256;

  /** For each state the words of all conditions, one state behind the other. */
  private final long[] bits;

  private final int words;

  private int[] sorted = UNSORTED;
  private int at;

  FewMarks(MarkSet always) {
    this(always.bits().clone());
  }

  private FewMarks(long[] bits) {
    this.bits = bits;
    this.words = bits.length / Mark.STATES;
  }

  /** Returns whether an index over that many conditions has bits for them. */
  static boolean areFew(int conditions) {
    return conditions <= MOST;
  }

  /** Returns the bits of {@code marks}. */
  static long[] bits(int[] marks, int conditions) {
    FewMarks few = new FewMarks(new long[Mark.STATES * (conditions / Long.SIZE + 1)]);
    for (int mark : marks) {
      few.add(mark);
    }
    return few.bits;
  }

  @Override
  void add(MarkSet more) {
    long[] added = more.bits();
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= added[i];
    }
  }

  @Override
  void add(int mark) {
    int condition = Mark.condition(mark);
    bits[Mark.state(mark) * words + condition / Long.SIZE] |= 1L << condition;
  }

  @Override
  MarkSet toSet() {
    return MarkSet.ofBits(bits.clone());
  }

  @Override
  void sort() {
    int size = 0;
    for (int i = 0; i < words; i++) {
      size += Long.bitCount(candidates(i));
    }
    sorted = new int[size];
    int next = 0;
    for (int i = 0; i < words; i++) {
      long holds = holds(i);
      long toTry = bits(Mark.TO_TRY, i) & ~bits(Mark.UNKNOWN, i);
      for (long left = candidates(i); left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        int state =
            Mark.HOLDS * (int) (holds >>> bit & 1) | Mark.TO_TRY * (int) (toTry >>> bit & 1);
        sorted[next++] = Mark.of(i * Long.SIZE + bit, state);
      }
    }
  }

  private long bits(int state, int word) {
    return bits[state * words + word];
  }

  private long holds(int word) {
    return bits(Mark.HOLDS, word)
        & bits(Mark.SECOND, word)
        & ~bits(Mark.NEVER, word)
        & ~bits(Mark.UNKNOWN, word);
  }

  private long candidates(int word) {
    return holds(word) | bits(Mark.TO_TRY, word) | bits(Mark.UNKNOWN, word);
  }

  @Override
  void seek(int condition) {
    at = firstFrom(condition);
  }

  @Override
  int next() {
    return at < sorted.length ? sorted[at++] : NONE;
  }

  @Override
  int left(int end) {
    return firstFrom(end) - at;
  }

  private int firstFrom(int condition) {
    int word = condition / Long.SIZE;
    int found = Long.bitCount(candidates(word) & (1L << condition) - 1);
    for (int i = 0; i < word; i++) {
      found += Long.bitCount(candidates(i));
    }
    return found;
  }
}
