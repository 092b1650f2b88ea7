package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operator of two operands, all but AND and OR. Immutable. */
final class TraceBinary extends TracePart {
  private final Expr.BinaryOperator operator;
  private final TracePart left;
  private final TracePart right;

  TraceBinary(Expr.Binary expr, TracePart left, TracePart right) {
    super(expr);
    this.operator = expr.operator();
    this.left = left;
    this.right = right;
  }

  @Override
  Trace compute(Evaluation evaluation) {
    Trace first = left.trace(evaluation);
    EvaluationException failure = first.whyNot();
    Trace second = failure == null ? right.trace(evaluation) : right.skipped();
    List<Trace> parts = List.of(first, second);
    failure = failure == null ? second.whyNot() : failure;
    if (failure != null) {
      return failed(failure, parts);
    }
    try {
      return value(value(first.value(), second.value(), evaluation), parts);
    } catch (EvaluationException own) {
      return failed(own, parts);
    }
  }

  private @Nullable Object value(
      @Nullable Object first, @Nullable Object second, Evaluation evaluation) {
    return switch (operator) {
      case EQ -> Values.equal(first, second);
      case NE -> !Values.equal(first, second);
      case LT, LE, GT, GE -> Values.inOrder(operator, first, second);
      case MATCHES -> BinaryMaker.matches(first, second, evaluation);
      default -> Values.compute(operator, first, second, evaluation);
    };
  }
}
