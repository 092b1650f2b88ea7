package io.personamap.core.rules;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.source.SourceNode;

/** A compiled expression and where its text stands in the rule file. Immutable. */
public final class PlacedExpression {
  private final Expression expression;
  private final SourceNode.Scalar source;

  PlacedExpression(Expression expression, SourceNode.Scalar source) {
    this.expression = expression;
    this.source = source;
  }

  /** Returns the expression. */
  public Expression expression() {
    return expression;
  }

  /** Returns where a piece of the expression stands. */
  public Place placeOf(Span span) {
    return source.placeOf(span.start());
  }

  /** Returns the problem that the expression has no value for a profile. */
  public Problem problem(EvaluationException failure) {
    Place place = failure.span().map(this::placeOf).orElse(source.place());
    return Problem.error(failure.code(), failure.text()).at(place);
  }

  /** Returns where the expression begins. */
  public Place place() {
    return source.place();
  }
}
