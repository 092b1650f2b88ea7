package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an expression, ready to be traced in one evaluation after the other. Immutable. */
abstract class TracePart {
  private final Expr expr;

  /** The trace in every evaluation, where the part is a constant. */
  private final @Nullable Trace constant;

  TracePart(Expr expr) {
    this.expr = expr;
    this.constant =
        expr instanceof Expr.Literal literal
            ? Trace.value(literal, literal.value(), List.of())
            : null;
  }

  /** Computes the value and keeps that of every part; never throws for a failure. */
  final Trace trace(Evaluation evaluation) {
    Trace same = constant;
    return same == null ? compute(evaluation) : same;
  }

  /** Returns the trace in every evaluation, or null where the part is no constant. */
  final @Nullable Trace constant() {
    return constant;
  }

  /** Does what {@link #trace} says for a part that is no constant. */
  abstract Trace compute(Evaluation evaluation);

  /** Returns the trace where the value does not matter. */
  final Trace skipped() {
    return Trace.notEvaluated(expr);
  }

  final Trace value(@Nullable Object value, List<Trace> parts) {
    return Trace.value(expr, value, parts);
  }

  /** A failure gets the innermost place that has one. */
  final Trace failed(EvaluationException failure, List<Trace> parts) {
    return Trace.failed(expr, failure.at(expr.span()), parts);
  }

  /** Returns the trace where what became of one part became of the whole. */
  final Trace as(Trace decisive, List<Trace> parts) {
    EvaluationException failure = decisive.whyNot();
    return failure == null ? value(decisive.value(), parts) : failed(failure, parts);
  }

  /** Traces a condition: what is no Boolean failed. */
  final Trace truth(Evaluation evaluation) {
    Trace trace = trace(evaluation);
    if (trace.value() instanceof Boolean || trace.whyNot() != null) {
      return trace;
    }
    try {
      return value(Values.truth(trace.value()), trace.parts());
    } catch (EvaluationException failure) {
      return failed(failure, trace.parts());
    }
  }

  /**
   * Computes the value alone.
   *
   * @throws EvaluationException if there is none
   */
  final @Nullable Object eval(Evaluation evaluation) {
    Trace trace = trace(evaluation);
    EvaluationException failure = trace.whyNot();
    if (failure != null) {
      throw failure;
    }
    return trace.value();
  }

  /** What is read out of the context. */
  static final class Read extends TracePart {
    private final Node reader;

    Read(Expr expr, Node reader) {
      super(expr);
      this.reader = reader;
    }

    @Override
    Trace compute(Evaluation evaluation) {
      try {
        return value(reader.eval(evaluation), List.of());
      } catch (EvaluationException failure) {
        return failed(failure, List.of());
      }
    }
  }
}
