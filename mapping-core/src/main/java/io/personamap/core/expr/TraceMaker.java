package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns each kind of tree node into a part that keeps its value: for explanations, and as the plain
 * second opinion on what {@link NodeMaker} compiles, so it folds, fuses and shares nothing.
 */
final class TraceMaker implements Expr.Visitor<TracePart> {
  private final FunctionLibrary functions;
  private final AttributePaths paths;
  private final boolean inElement;

  private TraceMaker(FunctionLibrary functions, AttributePaths paths, boolean inElement) {
    this.functions = functions;
    this.paths = paths;
    this.inElement = inElement;
  }

  /**
   * Returns {@code tree}, to be traced.
   *
   * @param paths those of the evaluations to come
   */
  static TracePart of(Expr tree, FunctionLibrary functions, AttributePaths paths) {
    return tree.accept(new TraceMaker(functions, paths, false));
  }

  @Override
  public TracePart literal(Expr.Literal node) {
    return new TracePart.Read(node, e -> node.value());
  }

  @Override
  public TracePart name(Expr.Name node) {
    return path(node, List.of(node.name()));
  }

  @Override
  public TracePart property(Expr.Property node) {
    Optional<List<String>> path = node.path();
    return path.isPresent()
        ? path(node, path.get())
        : operation(
            node, List.of(node.target()), (e, values) -> Values.property(values[0], node.name()));
  }

  private TracePart path(Expr node, List<String> path) {
    int slot = inElement ? AttributePaths.NO_SLOT : paths.find(path);
    return new TracePart.Read(
        node, slot == AttributePaths.NO_SLOT ? e -> read(path, e) : e -> e.slot(slot));
  }

  private @Nullable Object read(List<String> path, Evaluation evaluation) {
    Object value =
        inElement ? evaluation.nameInElement(path.get(0)) : evaluation.context().named(path.get(0));
    for (String name : path.subList(1, path.size())) {
      value = Values.property(value, name);
    }
    return value;
  }

  private TracePart operation(Expr node, List<Expr> operands, ExprFunction operation) {
    List<TracePart> parts = operands.stream().map(operand -> operand.accept(this)).toList();
    List<Trace> constants = new ArrayList<>();
    for (TracePart part : parts) {
      Trace constant = part.constant();
      if (constant != null) {
        constants.add(constant);
      }
    }
    return constants.size() == parts.size()
        ? new TraceConstantCall(node, operation, constants)
        : new TraceOperation(node, operation, parts.toArray(TracePart[]::new));
  }

  @Override
  public TracePart index(Expr.Index node) {
    return operation(
        node,
        List.of(node.target(), node.index()),
        (e, values) -> Values.element(values[0], values[1]));
  }

  @Override
  public TracePart call(Expr.Call node) {
    return operation(node, node.arguments(), functions.function(node.function()).orElseThrow());
  }

  @Override
  public TracePart method(Expr.Method node) {
    List<Expr> arguments = new ArrayList<>(node.arguments());
    arguments.add(0, node.target());
    return operation(node, arguments, functions.method(node.method()).orElseThrow());
  }

  @Override
  public TracePart unary(Expr.Unary node) {
    return operation(
        node,
        List.of(node.operand()),
        switch (node.operator()) {
          case NOT -> (e, values) -> !Values.truth(values[0]);
          case NEGATE -> (e, values) -> Values.negate(values[0], true);
          case PLUS -> (e, values) -> Values.negate(values[0], false);
        });
  }

  @Override
  public TracePart binary(Expr.Binary node) {
    TracePart left = node.left().accept(this);
    TracePart right = node.right().accept(this);
    return switch (node.operator()) {
      case AND, OR -> new TraceChoice.Junction(node, left, right);
      default -> new TraceBinary(node, left, right);
    };
  }

  @Override
  public TracePart conditional(Expr.Conditional node) {
    return new TraceChoice.Conditional(
        node,
        node.condition().accept(this),
        node.whenTrue().accept(this),
        node.whenFalse().accept(this));
  }

  @Override
  public TracePart elvis(Expr.Elvis node) {
    return new TraceChoice.Elvis(node, node.value().accept(this), node.fallback().accept(this));
  }

  @Override
  public TracePart list(Expr.ListOf node) {
    return operation(
        node, node.elements(), (e, values) -> Collections.unmodifiableList(Arrays.asList(values)));
  }

  @Override
  public TracePart map(Expr.MapOf node) {
    return operation(
        node,
        node.entries().stream().map(Expr.MapOf.Entry::value).toList(),
        (e, values) -> {
          Map<String, @Nullable Object> map = new LinkedHashMap<>();
          for (int i = 0; i < values.length; i++) {
            map.put(node.entries().get(i).key(), values[i]);
          }
          return Collections.unmodifiableMap(map);
        });
  }

  @Override
  public TracePart projection(Expr.Projection node) {
    return elements(node, node.target(), node.body(), (element, value, found) -> found.add(value));
  }

  @Override
  public TracePart selection(Expr.Selection node) {
    return elements(
        node,
        node.target(),
        node.body(),
        (element, value, found) -> {
          if (Values.truth(value)) {
            found.add(element);
          }
        });
  }

  /** What is done with an element and its value. */
  private interface Step {
    void take(@Nullable Object element, @Nullable Object value, List<@Nullable Object> found);
  }

  private TracePart elements(Expr node, Expr target, Expr body, Step step) {
    TracePart each = inElement(body);
    return operation(
        node,
        List.of(target),
        (e, values) -> {
          List<@Nullable Object> found = new ArrayList<>();
          for (Object element : NodeMaker.elements(values[0])) {
            step.take(element, e.within(element, each::eval), found);
          }
          return Collections.unmodifiableList(found);
        });
  }

  /** A body has another value for each element, so its trace is not kept. */
  private TracePart inElement(Expr body) {
    return body.accept(new TraceMaker(functions, paths, true));
  }
}
