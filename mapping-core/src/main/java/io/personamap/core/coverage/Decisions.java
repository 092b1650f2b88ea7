package io.personamap.core.coverage;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Trace;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the conditions of an expression, and how to get to each in a trace. */
final class Decisions implements Expr.Visitor<Boolean> {
  private final PlacedExpression source;
  private final List<Decision> found = new ArrayList<>();

  /** From the whole expression to the node that is visited: which part of which part. */
  private final Deque<Integer> path = new ArrayDeque<>();

  private boolean inside;

  private Decisions(PlacedExpression source) {
    this.source = source;
  }

  /** Returns the conditions of {@code source}; the whole of it is one where {@code own} says so. */
  static List<Decision> of(PlacedExpression source, boolean own) {
    Decisions decisions = new Decisions(source);
    Expr tree = source.expression().tree();
    if (own) {
      decisions.condition(tree, ConditionCoverage.Kind.WHEN);
    } else {
      decisions.visit(tree);
    }
    return decisions.found;
  }

  static boolean isJunction(Expr.Binary node) {
    return node.operator() == Expr.BinaryOperator.AND || node.operator() == Expr.BinaryOperator.OR;
  }

  private void condition(Expr node, ConditionCoverage.Kind kind) {
    add(node, kind);
    inside = true;
    node.accept(this);
    inside = false;
  }

  private void add(Expr node, ConditionCoverage.Kind kind) {
    int[] steps = path.stream().mapToInt(Integer::intValue).toArray();
    found.add(new Decision(kind, node, source, steps));
  }

  /** Visits what is a value, not a part of a condition. */
  private void visit(Expr node) {
    boolean outer = inside;
    inside = false;
    node.accept(this);
    inside = outer;
  }

  /** Visits the parts of a node, in the order of {@link Trace#parts}. */
  private boolean all(List<Expr> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      Expr node = nodes.get(i);
      part(i, () -> visit(node));
    }
    return true;
  }

  private void part(int number, Runnable visit) {
    path.addLast(number);
    visit.run();
    path.removeLast();
  }

  @Override
  public Boolean literal(Expr.Literal node) {
    return true;
  }

  @Override
  public Boolean name(Expr.Name node) {
    return true;
  }

  @Override
  public Boolean property(Expr.Property node) {
    return all(List.of(node.target()));
  }

  @Override
  public Boolean index(Expr.Index node) {
    return all(List.of(node.target(), node.index()));
  }

  @Override
  public Boolean call(Expr.Call node) {
    return all(node.arguments());
  }

  @Override
  public Boolean method(Expr.Method node) {
    List<Expr> parts = new ArrayList<>(node.arguments());
    parts.add(0, node.target());
    return all(parts);
  }

  @Override
  public Boolean unary(Expr.Unary node) {
    if (node.operator() != Expr.UnaryOperator.NOT) {
      return all(List.of(node.operand()));
    }
    if (!inside) {
      condition(node, ConditionCoverage.Kind.WITHIN);
      return true;
    }
    part(0, () -> node.operand().accept(this));
    return true;
  }

  @Override
  public Boolean binary(Expr.Binary node) {
    if (!isJunction(node)) {
      return all(List.of(node.left(), node.right()));
    }
    if (!inside) {
      condition(node, ConditionCoverage.Kind.WITHIN);
      return true;
    }
    part(0, () -> node.left().accept(this));
    inside = true;
    part(1, () -> node.right().accept(this));
    return true;
  }

  @Override
  public Boolean conditional(Expr.Conditional node) {
    boolean outer = inside;
    part(0, () -> condition(node.condition(), ConditionCoverage.Kind.WITHIN));
    inside = outer;
    part(1, () -> visit(node.whenTrue()));
    part(2, () -> visit(node.whenFalse()));
    return true;
  }

  @Override
  public Boolean elvis(Expr.Elvis node) {
    add(node, ConditionCoverage.Kind.DEFAULT);
    return all(List.of(node.value(), node.fallback()));
  }

  @Override
  public Boolean list(Expr.ListOf node) {
    return all(node.elements());
  }

  @Override
  public Boolean map(Expr.MapOf node) {
    return all(node.entries().stream().map(Expr.MapOf.Entry::value).toList());
  }

  @Override
  public Boolean projection(Expr.Projection node) {
    return all(List.of(node.target()));
  }

  @Override
  public Boolean selection(Expr.Selection node) {
    return all(List.of(node.target()));
  }
}
