package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part that needs all of its operands: they are traced from left to right up to the first that
 * fails. Immutable.
 */
final class TraceOperation extends TracePart {
  private final TracePart[] operands;
  private final ExprFunction operation;

  /** Creates the part; {@code operands} must not change afterwards. */
  TraceOperation(Expr expr, ExprFunction operation, TracePart... operands) {
    super(expr);
    this.operands = operands;
    this.operation = operation;
  }

  @Override
  Trace compute(Evaluation evaluation) {
    return switch (operands.length) {
      case 1 -> of(operands[0].trace(evaluation), evaluation);
      case 2 -> of(operands[0].trace(evaluation), operands[1], evaluation);
      default -> of(traces(evaluation), evaluation);
    };
  }

  /** Most operations have one operand or two, and need no array of traces. */
  private Trace of(Trace operand, Evaluation evaluation) {
    List<Trace> parts = List.of(operand);
    EvaluationException failure = operand.whyNot();
    return failure == null ? called(evaluation, parts, operand.value()) : failed(failure, parts);
  }

  private Trace of(Trace first, TracePart last, Evaluation evaluation) {
    EvaluationException failure = first.whyNot();
    if (failure != null) {
      return failed(failure, List.of(first, last.skipped()));
    }
    Trace second = last.trace(evaluation);
    List<Trace> parts = List.of(first, second);
    EvaluationException other = second.whyNot();
    return other == null
        ? called(evaluation, parts, first.value(), second.value())
        : failed(other, parts);
  }

  private Trace[] traces(Evaluation evaluation) {
    Trace[] traces = new Trace[operands.length];
    boolean failed = false;
    for (int i = 0; i < traces.length; i++) {
      traces[i] = failed ? operands[i].skipped() : operands[i].trace(evaluation);
      failed |= traces[i].whyNot() != null;
    }
    return traces;
  }

  private Trace of(Trace[] traces, Evaluation evaluation) {
    List<Trace> parts = List.of(traces);
    @Nullable Object[] values = new Object[traces.length];
    for (int i = 0; i < values.length; i++) {
      EvaluationException failure = traces[i].whyNot();
      if (failure != null) {
        return failed(failure, parts);
      }
      values[i] = traces[i].value();
    }
    return called(evaluation, parts, values);
  }

  private Trace called(Evaluation evaluation, List<Trace> parts, @Nullable Object... values) {
    try {
      return value(operation.call(evaluation, values), parts);
    } catch (EvaluationException failure) {
      return failed(failure, parts);
    }
  }
}
