package io.personamap.core.coverage;

import io.personamap.core.expr.Expr;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;

/** Finds the conditions of an expression. */
final class Decisions implements Expr.Visitor<Boolean> {
  private final PlacedExpression source;
  private final List<Decision> found = new ArrayList<>();
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
    found.add(new Decision(kind, node, source));
    inside = true;
    node.accept(this);
    inside = false;
  }

  /** Visits what is a value, not a part of a condition. */
  private void visit(Expr node) {
    boolean outer = inside;
    inside = false;
    node.accept(this);
    inside = outer;
  }

  private boolean all(List<Expr> nodes) {
    nodes.forEach(this::visit);
    return true;
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
    visit(node.target());
    return all(node.arguments());
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
    return node.operand().accept(this);
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
    node.left().accept(this);
    inside = true;
    return node.right().accept(this);
  }

  @Override
  public Boolean conditional(Expr.Conditional node) {
    boolean outer = inside;
    condition(node.condition(), ConditionCoverage.Kind.WITHIN);
    inside = outer;
    return all(List.of(node.whenTrue(), node.whenFalse()));
  }

  @Override
  public Boolean elvis(Expr.Elvis node) {
    found.add(new Decision(ConditionCoverage.Kind.DEFAULT, node, source));
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
