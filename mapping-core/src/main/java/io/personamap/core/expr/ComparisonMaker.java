package io.personamap.core.expr;

import io.personamap.core.expr.Expr.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns comparisons into closures. Most compare an attribute with a text or an integer of the rule
 * file; the closures for these ask for the value's type once and box nothing.
 */
final class ComparisonMaker {
  private ComparisonMaker() {}

  static Node.Condition comparison(Expr.Binary node, Node left, Node right) {
    BinaryOperator operator = node.operator();
    if (operator == BinaryOperator.EQ || operator == BinaryOperator.NE) {
      return equality(operator == BinaryOperator.EQ, left, right);
    }
    if (right instanceof Node.Constant constant && constant.value() instanceof Integer bound) {
      return Bounded.of(operator, left, bound, node.span());
    }
    return NodeMaker.condition(
        node.span(), e -> Values.inOrder(operator, left.eval(e), right.eval(e)));
  }

  /** Neither equality nor its absence fails, so there is no place to add. */
  private static Node.Condition equality(boolean equal, Node left, Node right) {
    if (right instanceof Node.Constant constant && constant.value() instanceof String text) {
      return left instanceof Node.Slot slot
          ? new AttributeIs(slot.number(), text, equal, slot.span())
          : e -> text.equals(left.eval(e)) == equal;
    }
    if (left instanceof Node.Constant constant && constant.value() instanceof String text) {
      return e -> text.equals(right.eval(e)) == equal;
    }
    if (right instanceof Node.Constant constant) {
      Object value = constant.value();
      return value instanceof Integer || value instanceof Boolean
          ? e -> isLiteral(left.eval(e), value) == equal
          : e -> Values.equal(left.eval(e), value) == equal;
    }
    return e -> Values.equal(left.eval(e), right.eval(e)) == equal;
  }

  /** Two of one class need no comparison by value. */
  private static boolean isLiteral(@Nullable Object value, Object literal) {
    return (value != null && value.getClass() == literal.getClass())
        ? literal.equals(value)
        : Values.equal(value, literal);
  }

  /** One object where closures would be three: of many rules, each lies in cold memory. */
  private record AttributeIs(int slot, String text, boolean equal, Span span)
      implements Node.Condition {
    @Override
    public boolean test(Evaluation evaluation) {
      try {
        return text.equals(evaluation.slot(slot)) == equal;
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  /**
   * A comparison with an integer.
   *
   * @param low the least integer for which it holds
   * @param high the greatest
   */
  private record Bounded(
      BinaryOperator operator, Node left, Integer bound, long low, long high, Span span)
      implements Node.Condition {

    static Bounded of(BinaryOperator operator, Node left, Integer bound, Span span) {
      long low = Long.MIN_VALUE;
      long high = Long.MAX_VALUE;
      switch (operator) {
        case LT -> high = bound - 1L;
        case LE -> high = bound;
        case GT -> low = bound + 1L;
        case GE -> low = bound;
        default -> throw new IllegalArgumentException(operator.symbol());
      }
      return new Bounded(operator, left, bound, low, high, span);
    }

    @Override
    public boolean test(Evaluation evaluation) {
      try {
        Object value = left.eval(evaluation);
        return value instanceof Integer number
            ? low <= number && number <= high
            : Values.inOrder(operator, value, bound);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }
}
