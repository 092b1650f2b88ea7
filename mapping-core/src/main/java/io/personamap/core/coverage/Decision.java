package io.personamap.core.coverage;

import io.personamap.core.coverage.ConditionCoverage.Kind;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Trace;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;

/** Tallies one condition over many evaluations. Not thread-safe. */
final class Decision {
  private final Kind kind;
  private final Place place;
  private final int[] path;
  private final Term term;
  private final List<PartTally> parts = new ArrayList<>();
  private final TruthCounts truthCounts;
  private int asTrue;
  private int asFalse;

  /**
   * Creates the tally of nothing.
   *
   * @param root the condition, or the whole default
   * @param path which part of the expression that is: the number of a part, of a part of that …
   */
  Decision(Kind kind, Expr root, PlacedExpression source, int[] path) {
    this.kind = kind;
    this.place = source.placeOf(root.span());
    this.path = path;
    Reader reader = new Reader(source, parts);
    PartAdvice advice = new PartAdvice(source.expression().source());
    this.term =
        kind == Kind.DEFAULT && root instanceof Expr.Elvis elvis
            ? reader.atom(elvis.value(), advice)
            : reader.term(root, advice);
    this.truthCounts = new TruthCounts(parts.size());
  }

  /** Returns whether it is known from its atomic parts what a whole expression gives. */
  boolean isToldByAtoms() {
    return kind == Kind.WHEN && parts.size() <= AtomIndex.MOST;
  }

  /** Returns how many atomic parts there are. */
  int size() {
    return parts.size();
  }

  /** Returns the atomic parts, in the order of the text. */
  List<Expr> atoms() {
    return parts.stream().map(PartTally::atom).toList();
  }

  /** Reads the terms of a condition. */
  private record Reader(PlacedExpression source, List<PartTally> parts) {
    Term term(Expr node, PartAdvice advice) {
      if (node instanceof Expr.Binary junction && Decisions.isJunction(junction)) {
        return new Term.Junction(
            junction.operator() == Expr.BinaryOperator.AND,
            term(junction.left(), advice.leftOf(junction)),
            term(junction.right(), advice.rightOf(junction)));
      }
      if (node instanceof Expr.Unary unary && unary.operator() == Expr.UnaryOperator.NOT) {
        return new Term.Negation(term(unary.operand(), advice.negated()));
      }
      return node instanceof Expr.Literal literal
          ? new Term.Constant(Boolean.TRUE.equals(literal.value()))
          : atom(node, advice);
    }

    Term atom(Expr node, PartAdvice advice) {
      PartTally part = new PartTally(node, source, advice);
      parts.add(part);
      return new Term.Atom(part, parts.size() - 1);
    }
  }

  /** Adds one evaluation that did not fail; {@code truths} are those of the atomic parts. */
  void add(long truths) {
    truthCounts.add(truths);
  }

  /** Adds one evaluation of the whole expression. */
  void add(Trace expression) {
    Trace trace = expression;
    for (int step : path) {
      if (trace.parts().isEmpty()) {
        return;
      }
      trace = trace.parts().get(step);
    }
    if (kind == Kind.DEFAULT) {
      given(trace.parts());
      return;
    }
    boolean decided = trace.value() instanceof Boolean;
    if (decided) {
      count(Boolean.TRUE.equals(trace.value()), 1);
    }
    term.add(trace, decided);
  }

  private void given(List<Trace> sides) {
    Trace value = sides.isEmpty() ? null : sides.get(0);
    if (value != null && value.state() == Trace.State.VALUE) {
      boolean isThere = value.value() != null && !"".equals(value.value());
      count(isThere, 1);
      parts.get(0).add(isThere, true, 1);
    }
  }

  private void count(boolean result, int times) {
    asTrue += result ? times : 0;
    asFalse += result ? 0 : times;
  }

  ConditionCoverage coverage() {
    truthCounts.drainTo(
        (truths, times) -> {
          count(term.holds(truths), times);
          term.add(truths, times, true);
        });
    return new ConditionCoverage(
        kind,
        place,
        new PartCoverage.Times(asTrue, asFalse),
        parts.stream().map(PartTally::coverage).toList());
  }
}
