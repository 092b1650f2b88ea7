package io.personamap.core.coverage;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.expr.Trace;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.PlacedExpression;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tallies one condition over many evaluations. Not thread-safe. */
final class Decision {
  private final ConditionCoverage.Kind kind;
  private final Expr root;
  private final PlacedExpression source;
  private final Map<Span, Part> parts = new LinkedHashMap<>();
  private int asTrue;
  private int asFalse;

  /** Tallies one atomic part. */
  private static final class Part {
    private final String text;
    private final Place place;
    private final PartAdvice advice;
    private int seenTrue;
    private int seenFalse;
    private int decidedTrue;
    private int decidedFalse;

    Part(String text, Place place, PartAdvice advice) {
      this.text = text;
      this.place = place;
      this.advice = advice;
    }

    void add(boolean value, boolean decides) {
      if (value) {
        seenTrue++;
        decidedTrue += decides ? 1 : 0;
      } else {
        seenFalse++;
        decidedFalse += decides ? 1 : 0;
      }
    }

    PartCoverage coverage() {
      return new PartCoverage(
          text,
          place,
          new PartCoverage.Times(seenTrue, seenFalse),
          new PartCoverage.Times(decidedTrue, decidedFalse),
          advice.text(decidedTrue == 0, decidedFalse == 0));
    }
  }

  Decision(ConditionCoverage.Kind kind, Expr root, PlacedExpression source) {
    this.kind = kind;
    this.root = root;
    this.source = source;
    boolean given = kind == ConditionCoverage.Kind.DEFAULT && root instanceof Expr.Elvis;
    Expr condition = given ? ((Expr.Elvis) root).value() : root;
    PartAdvice advice = new PartAdvice(source.expression().source());
    if (given) {
      parts.put(condition.span(), part(condition, advice));
    } else {
      collect(condition, advice);
    }
  }

  private Part part(Expr node, PartAdvice advice) {
    return new Part(advice.shown(node), source.placeOf(node.span()), advice);
  }

  /** Returns what distinguishes this from the expression's other conditions. */
  Span span() {
    return root.span();
  }

  private void collect(Expr node, PartAdvice advice) {
    if (node instanceof Expr.Binary binary && Decisions.isJunction(binary)) {
      collect(binary.left(), advice.leftOf(binary));
      collect(binary.right(), advice.rightOf(binary));
    } else if (node instanceof Expr.Unary unary && unary.operator() == Expr.UnaryOperator.NOT) {
      collect(unary.operand(), advice.negated());
    } else if (!(node instanceof Expr.Literal)) {
      parts.put(node.span(), part(node, advice));
    }
  }

  void add(Trace trace) {
    if (kind == ConditionCoverage.Kind.DEFAULT) {
      trace.parts().stream().limit(1).forEach(this::given);
      return;
    }
    if (trace.value() instanceof Boolean result) {
      count(result);
    }
    assess(trace, trace.value() instanceof Boolean);
  }

  private void given(Trace value) {
    Part part = parts.get(value.expr().span());
    if (part != null && value.state() == Trace.State.VALUE) {
      boolean isThere = value.value() != null && !"".equals(value.value());
      count(isThere);
      part.add(isThere, true);
    }
  }

  private void count(boolean result) {
    asTrue += result ? 1 : 0;
    asFalse += result ? 0 : 1;
  }

  private void assess(Trace trace, boolean decides) {
    Expr node = trace.expr();
    if (node instanceof Expr.Binary binary
        && Decisions.isJunction(binary)
        && trace.parts().size() == 2) {
      Trace left = trace.parts().get(0);
      Trace right = trace.parts().get(1);
      boolean neutral = binary.operator() == Expr.BinaryOperator.AND;
      boolean hidden =
          right.state() != Trace.State.NOT_EVALUATED
              && !Boolean.valueOf(neutral).equals(right.value());
      assess(left, decides && !hidden);
      assess(right, decides);
    } else if (node instanceof Expr.Unary unary
        && unary.operator() == Expr.UnaryOperator.NOT
        && trace.parts().size() == 1) {
      assess(trace.parts().get(0), decides);
    } else if (trace.value() instanceof Boolean value) {
      Part part = parts.get(node.span());
      if (part != null) {
        part.add(value, decides);
      }
    }
  }

  ConditionCoverage coverage() {
    return new ConditionCoverage(
        kind,
        source.placeOf(root.span()),
        new PartCoverage.Times(asTrue, asFalse),
        parts.values().stream().map(Part::coverage).toList());
  }
}
