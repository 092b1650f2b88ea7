package io.personamap.core.expr;

import java.util.List;

/** The parts that need some of their operands only, as the first says. */
final class TraceChoice {
  private TraceChoice() {}

  /** AND or OR: the right side counts only where the left does not decide. Immutable. */
  static final class Junction extends TracePart {
    private final Boolean decisive;
    private final TracePart left;
    private final TracePart right;

    Junction(Expr.Binary expr, TracePart left, TracePart right) {
      super(expr);
      this.decisive = expr.operator() == Expr.BinaryOperator.OR;
      this.left = left;
      this.right = right;
    }

    @Override
    Trace compute(Evaluation evaluation) {
      Trace first = left.truth(evaluation);
      boolean decided = first.whyNot() != null || decisive.equals(first.value());
      Trace second = decided ? right.skipped() : right.truth(evaluation);
      return as(decided ? first : second, List.of(first, second));
    }
  }

  /** A ternary. Immutable. */
  static final class Conditional extends TracePart {
    private final TracePart condition;
    private final TracePart whenTrue;
    private final TracePart whenFalse;

    Conditional(Expr expr, TracePart condition, TracePart whenTrue, TracePart whenFalse) {
      super(expr);
      this.condition = condition;
      this.whenTrue = whenTrue;
      this.whenFalse = whenFalse;
    }

    @Override
    Trace compute(Evaluation evaluation) {
      Trace decision = condition.truth(evaluation);
      boolean holds = Boolean.TRUE.equals(decision.value());
      boolean holdsNot = Boolean.FALSE.equals(decision.value());
      Trace yes = holds ? whenTrue.trace(evaluation) : whenTrue.skipped();
      Trace no = holdsNot ? whenFalse.trace(evaluation) : whenFalse.skipped();
      return as(holds ? yes : holdsNot ? no : decision, List.of(decision, yes, no));
    }
  }

  /** A default. Immutable. */
  static final class Elvis extends TracePart {
    private final TracePart value;
    private final TracePart fallback;

    Elvis(Expr expr, TracePart value, TracePart fallback) {
      super(expr);
      this.value = value;
      this.fallback = fallback;
    }

    @Override
    Trace compute(Evaluation evaluation) {
      Trace found = value.trace(evaluation);
      boolean empty = found.value() == null || "".equals(found.value());
      boolean needed = empty && found.whyNot() == null;
      Trace instead = needed ? fallback.trace(evaluation) : fallback.skipped();
      return as(needed ? instead : found, List.of(found, instead));
    }
  }
}
