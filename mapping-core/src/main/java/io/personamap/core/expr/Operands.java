package io.personamap.core.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Takes {@code a AND b AND …} apart, or any other run of one operator, and puts it together. */
final class Operands {
  private Operands() {}

  /** Returns the operands of the run of {@code operator}s that {@code expr} is; else itself. */
  static List<Expr> of(Expr.BinaryOperator operator, Expr expr) {
    Deque<Expr> operands = new ArrayDeque<>();
    Expr rest = expr;
    while (rest instanceof Expr.Binary binary && binary.operator() == operator) {
      operands.addFirst(binary.right());
      rest = binary.left();
    }
    operands.addFirst(rest);
    return List.copyOf(operands);
  }

  /** Returns the run that has {@code operands}, one or more. */
  static Expr joined(Expr.BinaryOperator operator, List<Expr> operands) {
    Expr run = operands.get(0);
    for (Expr operand : operands.subList(1, operands.size())) {
      run = new Expr.Binary(operator, run, operand, operand.span());
    }
    return run;
  }
}
