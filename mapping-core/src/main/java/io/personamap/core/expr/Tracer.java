package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks a tree node by node and keeps every value: for explanations, and as the plain second
 * opinion on what {@link NodeMaker} compiles.
 */
final class Tracer implements Expr.Visitor<Trace> {
  private final FunctionLibrary functions;
  private final Evaluation evaluation;
  private final boolean inElement;

  Tracer(FunctionLibrary functions, Evaluation evaluation) {
    this(functions, evaluation, false);
  }

  private Tracer(FunctionLibrary functions, Evaluation evaluation, boolean inElement) {
    this.functions = functions;
    this.evaluation = evaluation;
    this.inElement = inElement;
  }

  @Override
  public Trace literal(Expr.Literal node) {
    return Trace.value(node, node.value(), List.of());
  }

  @Override
  public Trace name(Expr.Name node) {
    return computed(node, List.of(), () -> name(node.name()));
  }

  private @Nullable Object name(String name) {
    return inElement
        ? evaluation.nameInElement(name)
        : AttributePaths.resolve(name, evaluation.context());
  }

  @Override
  public Trace property(Expr.Property node) {
    if (isPath(node)) {
      return computed(node, List.of(), () -> path(node));
    }
    Trace target = node.target().accept(this);
    return computed(node, List.of(target), () -> Values.property(target.value(), node.name()));
  }

  private static boolean isPath(Expr node) {
    Expr rest = node;
    while (rest instanceof Expr.Property property) {
      rest = property.target();
    }
    return rest instanceof Expr.Name;
  }

  private @Nullable Object path(Expr node) {
    return node instanceof Expr.Property property
        ? Values.property(path(property.target()), property.name())
        : name(((Expr.Name) node).name());
  }

  @Override
  public Trace index(Expr.Index node) {
    List<Trace> parts = traces(List.of(node.target(), node.index()));
    return computed(node, parts, () -> Values.element(parts.get(0).value(), parts.get(1).value()));
  }

  @Override
  public Trace call(Expr.Call node) {
    return invocation(node, node.arguments(), functions.function(node.function()).orElseThrow());
  }

  @Override
  public Trace method(Expr.Method node) {
    List<Expr> arguments = new ArrayList<>(node.arguments());
    arguments.add(0, node.target());
    return invocation(node, arguments, functions.method(node.method()).orElseThrow());
  }

  private Trace invocation(Expr node, List<Expr> arguments, ExprFunction function) {
    List<Trace> parts = traces(arguments);
    return computed(node, parts, () -> function.call(evaluation, arguments(parts)));
  }

  private static @Nullable Object[] arguments(List<Trace> parts) {
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).value();
    }
    return values;
  }

  @Override
  public Trace unary(Expr.Unary node) {
    Trace operand = node.operand().accept(this);
    return computed(
        node,
        List.of(operand),
        () ->
            switch (node.operator()) {
              case NOT -> !Values.truth(operand.value());
              case NEGATE -> Values.negate(operand.value(), true);
              case PLUS -> Values.negate(operand.value(), false);
            });
  }

  @Override
  public Trace binary(Expr.Binary node) {
    if (node.operator() == Expr.BinaryOperator.AND || node.operator() == Expr.BinaryOperator.OR) {
      return junction(node, node.operator() == Expr.BinaryOperator.OR);
    }
    Trace first = trace(node.left());
    boolean failed = first.state() == Trace.State.FAILED;
    Trace second = failed ? skipped(node.right()) : trace(node.right());
    Object left = first.value();
    Object right = second.value();
    return computed(
        node,
        List.of(first, second),
        () ->
            switch (node.operator()) {
              case EQ -> Values.equal(left, right);
              case NE -> !Values.equal(left, right);
              case LT, LE, GT, GE -> Values.inOrder(node.operator(), left, right);
              case MATCHES -> BinaryMaker.matches(left, right, evaluation);
              default -> Values.compute(node.operator(), left, right, evaluation);
            });
  }

  /** The right side counts only where the left does not decide. */
  private Trace junction(Expr.Binary node, boolean decisive) {
    Trace left = truth(node.left());
    if (left.state() == Trace.State.FAILED || Boolean.valueOf(decisive).equals(left.value())) {
      return computed(node, List.of(left, Trace.notEvaluated(node.right())), left::value);
    }
    Trace right = truth(node.right());
    return computed(node, List.of(left, right), right::value);
  }

  /** Traces a condition: what is no Boolean failed. */
  private Trace truth(Expr condition) {
    Trace trace = condition.accept(this);
    return trace.state() == Trace.State.VALUE
        ? computed(condition, trace.parts(), () -> Values.truth(trace.value()))
        : trace;
  }

  @Override
  public Trace conditional(Expr.Conditional node) {
    Trace condition = truth(node.condition());
    boolean holds = Boolean.TRUE.equals(condition.value());
    boolean decided = condition.state() == Trace.State.VALUE;
    Trace whenTrue = decided && holds ? trace(node.whenTrue()) : skipped(node.whenTrue());
    Trace whenFalse = decided && !holds ? trace(node.whenFalse()) : skipped(node.whenFalse());
    return computed(
        node,
        List.of(condition, whenTrue, whenFalse),
        () -> holds ? whenTrue.value() : whenFalse.value());
  }

  @Override
  public Trace elvis(Expr.Elvis node) {
    Trace value = node.value().accept(this);
    boolean empty = value.value() == null || "".equals(value.value());
    boolean needed = value.state() == Trace.State.VALUE && empty;
    Trace fallback = needed ? trace(node.fallback()) : skipped(node.fallback());
    return computed(node, List.of(value, fallback), () -> empty ? fallback.value() : value.value());
  }

  @Override
  public Trace list(Expr.ListOf node) {
    List<Trace> parts = traces(node.elements());
    return computed(node, parts, () -> values(parts));
  }

  @Override
  public Trace map(Expr.MapOf node) {
    List<Trace> parts = traces(node.entries().stream().map(Expr.MapOf.Entry::value).toList());
    return computed(
        node,
        parts,
        () -> {
          Map<String, @Nullable Object> map = new LinkedHashMap<>();
          for (int i = 0; i < parts.size(); i++) {
            map.put(node.entries().get(i).key(), parts.get(i).value());
          }
          return Collections.unmodifiableMap(map);
        });
  }

  @Override
  public Trace projection(Expr.Projection node) {
    Trace target = node.target().accept(this);
    return computed(
        node,
        List.of(target),
        () -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (Object element : NodeMaker.elements(target.value())) {
            values.add(inElement(node.body(), element));
          }
          return Collections.unmodifiableList(values);
        });
  }

  @Override
  public Trace selection(Expr.Selection node) {
    Trace target = node.target().accept(this);
    return computed(
        node,
        List.of(target),
        () -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (Object element : NodeMaker.elements(target.value())) {
            if (Values.truth(inElement(node.body(), element))) {
              values.add(element);
            }
          }
          return Collections.unmodifiableList(values);
        });
  }

  private @Nullable Object inElement(Expr body, @Nullable Object element) {
    Tracer inner = new Tracer(functions, evaluation, true);
    return evaluation.within(
        element,
        e -> {
          Trace trace = body.accept(inner);
          trace
              .failure()
              .ifPresent(
                  failure -> {
                    throw failure;
                  });
          return trace.value();
        });
  }

  private Trace trace(Expr node) {
    return node.accept(this);
  }

  private static Trace skipped(Expr node) {
    return Trace.notEvaluated(node);
  }

  /** Operands are evaluated from left to right up to the first that fails. */
  private List<Trace> traces(List<Expr> nodes) {
    Trace[] traces = new Trace[nodes.size()];
    boolean failed = false;
    for (int i = 0; i < traces.length; i++) {
      traces[i] = failed ? skipped(nodes.get(i)) : trace(nodes.get(i));
      failed |= traces[i].state() == Trace.State.FAILED;
    }
    return List.of(traces);
  }

  private static List<@Nullable Object> values(List<Trace> traces) {
    List<@Nullable Object> values = new ArrayList<>(traces.size());
    traces.forEach(trace -> values.add(trace.value()));
    return Collections.unmodifiableList(values);
  }

  private static Trace computed(
      Expr node, List<Trace> parts, Supplier<@Nullable Object> computation) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).state() == Trace.State.FAILED) {
        return Trace.failed(node, parts.get(i).failure().orElseThrow(), parts);
      }
    }
    try {
      return Trace.value(node, computation.get(), parts);
    } catch (EvaluationException failure) {
      return Trace.failed(node, failure.at(node.span()), parts);
    }
  }
}
