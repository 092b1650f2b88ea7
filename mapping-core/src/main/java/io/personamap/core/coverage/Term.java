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

  /** AND or OR. */
  record Junction(Boolean neutral, Term left, Term right) implements Term {
    @Override
    public void add(Trace trace, boolean decides) {
      List<Trace> parts = trace.parts();
      if (parts.size() == 2) {
        Trace last = parts.get(1);
        boolean hidden = last.state() != Trace.State.NOT_EVALUATED && !neutral.equals(last.value());
        left.add(parts.get(0), decides && !hidden);
        right.add(last, decides);
      }
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
  }

  /** An atomic part; a constant is none. */
  record Atom(PartTally part) implements Term {
    @Override
    public void add(Trace trace, boolean decides) {
      if (trace.value() instanceof Boolean value) {
        part.add(value, decides);
      }
    }
  }

  /** A constant, of which nothing can be shown. */
  record Constant() implements Term {
    @Override
    public void add(Trace trace, boolean decides) {}
  }
}
