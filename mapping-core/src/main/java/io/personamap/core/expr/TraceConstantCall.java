package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation on constants that asks the context, such as {@code isMemberOfGroupName("Leads")}:
 * its traces differ by their values alone, and most values are true or false. Immutable.
 */
final class TraceConstantCall extends TracePart {
  private final ExprFunction operation;
  private final List<Trace> operands;
  private final @Nullable Object[] values;
  private final Trace whenTrue;
  private final Trace whenFalse;

  TraceConstantCall(Expr expr, ExprFunction operation, List<Trace> operands) {
    super(expr);
    this.operation = operation;
    this.operands = List.copyOf(operands);
    this.values = operands.stream().map(Trace::value).toArray();
    this.whenTrue = value(true, this.operands);
    this.whenFalse = value(false, this.operands);
  }

  @Override
  Trace compute(Evaluation evaluation) {
    try {
      Object value = operation.call(evaluation, values);
      if (value instanceof Boolean truth) {
        return truth ? whenTrue : whenFalse;
      }
      return value(value, operands);
    } catch (EvaluationException failure) {
      return failed(failure, operands);
    }
  }
}
