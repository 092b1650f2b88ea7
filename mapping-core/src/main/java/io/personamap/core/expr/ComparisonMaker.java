package io.personamap.core.expr;

import io.personamap.core.expr.Expr.BinaryOperator;

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
      return bounded(node, left, bound);
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
    return e -> Values.equal(left.eval(e), right.eval(e)) == equal;
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

  private static Node.Condition bounded(Expr.Binary node, Node left, int bound) {
    BinaryOperator operator = node.operator();
    Integer boxed = bound;
    return NodeMaker.condition(
        node.span(),
        e -> {
          Object value = left.eval(e);
          return value instanceof Integer number
              ? inOrder(operator, number, bound)
              : Values.inOrder(operator, value, boxed);
        });
  }

  private static boolean inOrder(BinaryOperator operator, int left, int right) {
    return switch (operator) {
      case LT -> left < right;
      case LE -> left <= right;
      case GT -> left > right;
      case GE -> left >= right;
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }
}
