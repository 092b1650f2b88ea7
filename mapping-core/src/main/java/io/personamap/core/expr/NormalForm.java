package io.personamap.core.expr;

import io.personamap.core.expr.Expr.BinaryOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a condition so that an index can read it: without {@code NOT} in front of what can be said
 * the other way round. The value stays the same, and a condition that fails still fails, if
 * elsewhere; so it is to be read, not to be evaluated.
 */
final class NormalForm {
  private final FunctionLibrary functions;

  NormalForm(FunctionLibrary functions) {
    this.functions = functions;
  }

  /** Returns the operands of the run of ANDs that {@code condition} is, each in normal form. */
  List<Expr> parts(Expr condition) {
    return condition.operands(BinaryOperator.AND).stream().map(part -> of(part, true)).toList();
  }

  /** Returns the contrary of {@code condition}. */
  Expr negated(Expr condition) {
    return of(condition, false);
  }

  /**
   * Returns {@code condition}, or its contrary.
   *
   * @param holds whether it is to hold
   */
  private Expr of(Expr condition, boolean holds) {
    if (condition instanceof Expr.Unary unary && unary.operator() == Expr.UnaryOperator.NOT) {
      return of(unary.operand(), !holds);
    }
    if (condition instanceof Expr.Literal literal && literal.value() instanceof Boolean value) {
      return new Expr.Literal(value == holds, literal.span());
    }
    if (condition instanceof Expr.Conditional conditional) {
      return conditional(conditional, holds);
    }
    if (condition instanceof Expr.Binary binary && isRewritten(binary.operator())) {
      return binary(binary, holds);
    }
    return holds ? condition : new Expr.Unary(Expr.UnaryOperator.NOT, condition, condition.span());
  }

  private static boolean isRewritten(BinaryOperator operator) {
    return switch (operator) {
      case AND, OR, EQ, NE -> true;
      default -> false;
    };
  }

  private Expr binary(Expr.Binary binary, boolean holds) {
    return switch (binary.operator()) {
      case EQ -> equality(binary, holds);
      case NE -> equality(binary, !holds);
      default -> junction(binary, holds);
    };
  }

  private Expr junction(Expr.Binary run, boolean holds) {
    boolean isAnd = (run.operator() == BinaryOperator.AND) == holds;
    List<Expr> operands = run.operands(run.operator());
    return joined(
        isAnd ? BinaryOperator.AND : BinaryOperator.OR,
        operands.stream().map(operand -> of(operand, holds)).toList());
  }

  private static Expr joined(BinaryOperator operator, List<Expr> operands) {
    Expr run = operands.get(0);
    for (Expr operand : operands.subList(1, operands.size())) {
      run = new Expr.Binary(operator, run, operand, operand.span());
    }
    return run;
  }

  private Expr equality(Expr.Binary comparison, boolean equal) {
    Expr left = comparison.left();
    Expr right = comparison.right();
    if (truth(right) instanceof Boolean value && isCondition(left)) {
      return of(left, value == equal);
    }
    if (truth(left) instanceof Boolean value && isCondition(right)) {
      return of(right, value == equal);
    }
    BinaryOperator operator = equal ? BinaryOperator.EQ : BinaryOperator.NE;
    return new Expr.Binary(operator, left, right, comparison.span());
  }

  private Expr conditional(Expr.Conditional choice, boolean holds) {
    Expr whenTrue = of(choice.whenTrue(), holds);
    Expr whenFalse = of(choice.whenFalse(), holds);
    if (is(true, whenTrue) && is(false, whenFalse)) {
      return of(choice.condition(), true);
    }
    if (is(false, whenTrue) && is(true, whenFalse)) {
      return of(choice.condition(), false);
    }
    return new Expr.Conditional(of(choice.condition(), true), whenTrue, whenFalse, choice.span());
  }

  private static boolean is(boolean value, Expr expr) {
    return Boolean.valueOf(value).equals(truth(expr));
  }

  private static @Nullable Object truth(Expr expr) {
    return expr instanceof Expr.Literal literal ? literal.value() : null;
  }

  /** Whether {@code expr} is a Boolean wherever it has a value. */
  private boolean isCondition(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return binary.operator().precedence() < BinaryOperator.ADD.precedence();
    }
    if (expr instanceof Expr.Unary unary) {
      return unary.operator() == Expr.UnaryOperator.NOT;
    }
    return expr instanceof Expr.Call call && functions.keyTest(call.function()).isPresent();
  }
}
