package io.personamap.core.coverage;

import io.personamap.core.expr.Trace;
import java.util.List;

/** A condition as AND, OR and NOT over its atomic parts. Immutable, but for the tallies. */
sealed interface Term {

  /**
   * Tallies one evaluation.
   *
   * @param decides whether the value of this term got through to the result
   */
  void add(Trace trace, boolean decides);

  /**
   * Tallies evaluations that did not fail.
   *
   * @param truths which atomic parts hold, as of {@link AtomIndex.Found#truths}
   * @param times how many
   * @param decides whether the value of this term got through to the result
   */
  void add(long truths, int times, boolean decides);

  /** Returns whether the term holds where these atomic parts do. */
  boolean holds(long truths);

  /** AND or OR. */
  record Junction(boolean neutral, Term left, Term right) implements Term {
    @Override
    public void add(Trace trace, boolean decides) {
      List<Trace> parts = trace.parts();
      if (parts.size() == 2) {
        Trace last = parts.get(1);
        boolean hidden =
            last.state() != Trace.State.NOT_EVALUATED
                && !Boolean.valueOf(neutral).equals(last.value());
        left.add(parts.get(0), decides && !hidden);
        right.add(last, decides);
      }
    }

    @Override
    public void add(long truths, int times, boolean decides) {
      boolean evaluated = left.holds(truths) == neutral;
      boolean hidden = evaluated && right.holds(truths) != neutral;
      left.add(truths, times, decides && !hidden);
      if (evaluated) {
        right.add(truths, times, decides);
      }
    }

    @Override
    public boolean holds(long truths) {
      boolean first = left.holds(truths);
      return first == neutral ? right.holds(truths) : first;
    }
  }

  /** NOT. */
  record Negation(Term operand) implements Term {
    @Override
    public void add(Trace trace, boolean decides) {
      if (trace.parts().size() == 1) {
        operand.add(trace.parts().get(0), decides);
      }
    }

    @Override
    public void add(long truths, int times, boolean decides) {
      operand.add(truths, times, decides);
    }

    @Override
    public boolean holds(long truths) {
      return !operand.holds(truths);
    }
  }

  /**
   * An atomic part; a constant is none.
   *
   * @param number which of them, in the order of the text
   */
  record Atom(PartTally part, int number) implements Term {
    @Override
    public void add(Trace trace, boolean decides) {
      if (trace.value() instanceof Boolean value) {
        part.add(value, decides, 1);
      }
    }

    @Override
    public void add(long truths, int times, boolean decides) {
      part.add(holds(truths), decides, times);
    }

    @Override
    public boolean holds(long truths) {
      return (truths & 1L << number) != 0;
    }
  }

  /** A constant, of which nothing can be shown. */
  record Constant(boolean value) implements Term {
    @Override
    public void add(Trace trace, boolean decides) {}

    @Override
    public void add(long truths, int times, boolean decides) {}

    @Override
    public boolean holds(long truths) {
      return value;
    }
  }
}
