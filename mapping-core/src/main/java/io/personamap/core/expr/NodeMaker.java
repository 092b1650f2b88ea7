package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns each kind of tree node into a closure. */
final class NodeMaker implements Expr.Visitor<Node> {
  private final FunctionLibrary functions;
  private final Folding folding;
  private final CallMaker calls;

  /**
   * Null inside a projection or selection, where a name is first of all an attribute of the
   * element.
   */
  private final @Nullable AttributeMaker attributes;

  /** Makes what reads an attribute. */
  @FunctionalInterface
  private interface AttributeMaker {
    Node of(List<String> path, Span span);
  }

  private NodeMaker(
      FunctionLibrary functions,
      Folding folding,
      CallMaker calls,
      @Nullable AttributeMaker attributes) {
    this.functions = functions;
    this.folding = folding;
    this.calls = calls;
    this.attributes = attributes;
  }

  /** Returns a maker of what shares its look-ups with all that is compiled with {@code parts}. */
  static NodeMaker of(FunctionLibrary functions, CompiledParts parts) {
    AttributePaths paths = parts.attributes();
    Folding folding = new Folding(parts.limits());
    return new NodeMaker(
        functions,
        folding,
        new CallMaker(functions, folding, Sharing.with(parts)),
        (path, span) -> new Node.Slot(paths.slotOf(path), span));
  }

  /** Returns a maker of what is evaluated alone: to keep a look-up costs more than it saves. */
  static NodeMaker alone(FunctionLibrary functions, Limits limits) {
    Folding folding = new Folding(limits);
    return new NodeMaker(
        functions,
        folding,
        new CallMaker(functions, folding, Sharing.nothing()),
        Node.Property::of);
  }

  private NodeMaker inElement() {
    return new NodeMaker(functions, folding, calls, null);
  }

  @Override
  public Node literal(Expr.Literal node) {
    return new Node.Constant(node.value());
  }

  @Override
  public Node name(Expr.Name node) {
    return attributes == null
        ? e -> e.nameInElement(node.name())
        : attributes.of(List.of(node.name()), node.span());
  }

  @Override
  public Node property(Expr.Property node) {
    Optional<List<String>> path = node.path();
    if (path.isPresent() && attributes != null) {
      return attributes.of(path.get(), node.span());
    }
    Node target = node.target().accept(this);
    return placed(node.span(), e -> Values.property(target.eval(e), node.name()));
  }

  @Override
  public Node index(Expr.Index node) {
    Node target = node.target().accept(this);
    Node index = node.index().accept(this);
    return placed(node.span(), e -> Values.element(target.eval(e), index.eval(e)));
  }

  @Override
  public Node call(Expr.Call node) {
    ExprFunction function =
        functions
            .function(node.function())
            .orElseThrow(() -> new IllegalArgumentException("no function " + node.function()));
    calls.noteCall(node);
    Node[] arguments = nodes(node.arguments());
    return attributes == null
        ? Invocation.of(function, arguments, node.span())
        : calls.call(node, function, arguments);
  }

  @Override
  public Node method(Expr.Method node) {
    ExprFunction function =
        functions
            .method(node.method())
            .orElseThrow(() -> new IllegalArgumentException("no method " + node.method()));
    calls.noteMethod();
    List<Expr> arguments = new ArrayList<>(node.arguments());
    arguments.add(0, node.target());
    Node invocation = Invocation.of(function, nodes(arguments), node.span());
    return attributes == null ? invocation : calls.shared(node, invocation);
  }

  @Override
  public Node unary(Expr.Unary node) {
    Node operand = node.operand().accept(this);
    Node made =
        switch (node.operator()) {
          case NOT -> new Not(operand, node.span());
          case NEGATE -> placed(node.span(), e -> Values.negate(operand.eval(e), true));
          case PLUS -> placed(node.span(), e -> Values.negate(operand.eval(e), false));
        };
    return Node.Constant.are(operand) ? folding.folded(made) : made;
  }

  private record Not(Node operand, Span span) implements Node.Condition {
    @Override
    public boolean test(Evaluation evaluation) {
      try {
        return !operand.test(evaluation);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  @Override
  public Node binary(Expr.Binary node) {
    return new BinaryMaker(this, folding).make(node);
  }

  @Override
  public Node conditional(Expr.Conditional node) {
    Node.Condition condition = asCondition(node.condition().span(), node.condition().accept(this));
    Node whenTrue = node.whenTrue().accept(this);
    Node whenFalse = node.whenFalse().accept(this);
    return e -> Node.valueOf(condition.test(e) ? whenTrue : whenFalse, e);
  }

  @Override
  public Node elvis(Expr.Elvis node) {
    Node value = node.value().accept(this);
    Node fallback = node.fallback().accept(this);
    return e -> {
      Object found = value.eval(e);
      return found == null || "".equals(found) ? fallback.eval(e) : found;
    };
  }

  @Override
  public Node list(Expr.ListOf node) {
    Node[] elements = nodes(node.elements());
    if (Node.Constant.are(elements)) {
      return constants(elements);
    }
    return e -> {
      e.step(elements.length);
      List<@Nullable Object> values = new ArrayList<>(elements.length);
      for (Node element : elements) {
        values.add(element.eval(e));
      }
      return Collections.unmodifiableList(values);
    };
  }

  /** The list is the same each time, and costs the same. */
  private static Node constants(Node[] elements) {
    List<@Nullable Object> values = new ArrayList<>(elements.length);
    for (Node element : elements) {
      values.add(((Node.Constant) element).value());
    }
    List<@Nullable Object> list = Collections.unmodifiableList(values);
    return e -> {
      e.step(list.size());
      return list;
    };
  }

  @Override
  public Node map(Expr.MapOf node) {
    Node[] values = nodes(node.entries().stream().map(Expr.MapOf.Entry::value).toList());
    return e -> {
      e.step(values.length);
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (int i = 0; i < values.length; i++) {
        map.put(node.entries().get(i).key(), values[i].eval(e));
      }
      return Collections.unmodifiableMap(map);
    };
  }

  @Override
  public Node projection(Expr.Projection node) {
    Node target = node.target().accept(this);
    Node body = node.body().accept(inElement());
    return placed(
        node.span(),
        e -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (Object element : elements(target.eval(e))) {
            values.add(e.within(element, body));
          }
          return Collections.unmodifiableList(e.<@Nullable Object>checked(values));
        });
  }

  @Override
  public Node selection(Expr.Selection node) {
    Node target = node.target().accept(this);
    Node body = node.body().accept(inElement());
    return placed(
        node.span(),
        e -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (Object element : elements(target.eval(e))) {
            if (Values.truth(e.within(element, body))) {
              values.add(element);
            }
          }
          return Collections.unmodifiableList(e.<@Nullable Object>checked(values));
        });
  }

  static List<? extends @Nullable Object> elements(@Nullable Object target) {
    if (target instanceof List<?> list) {
      return list;
    }
    throw new EvaluationException(
        target == null ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
        "only a List has elements to go through, not " + Values.typeName(target));
  }

  private Node[] nodes(List<Expr> parts) {
    return parts.stream().map(part -> part.accept(this)).toArray(Node[]::new);
  }

  /** A failure gets the innermost place that has one. */
  static Node placed(Span span, Node node) {
    return e -> {
      try {
        return node.eval(e);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    };
  }

  /** Reads a node as a condition: what is no Boolean fails in its place. */
  static Node.Condition asCondition(Span span, Node node) {
    return node instanceof Node.Condition condition ? condition : condition(span, node::test);
  }

  static Node.Condition condition(Span span, Node.Condition node) {
    return e -> {
      try {
        return node.test(e);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    };
  }
}
