package io.personamap.oktael;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import java.util.List;

/** Makes the same tree without places, so that trees of different texts can be equal. */
final class Unplaced implements Expr.Visitor<Expr> {
  private static final Span NOWHERE = new Span(0, 0);

  private Unplaced() {}

  static Expr tree(Expr tree) {
    return tree.accept(new Unplaced());
  }

  private List<Expr> all(List<Expr> parts) {
    return parts.stream().map(part -> part.accept(this)).toList();
  }

  @Override
  public Expr literal(Expr.Literal node) {
    return new Expr.Literal(node.value(), NOWHERE);
  }

  @Override
  public Expr name(Expr.Name node) {
    return new Expr.Name(node.name(), NOWHERE);
  }

  @Override
  public Expr property(Expr.Property node) {
    return new Expr.Property(node.target().accept(this), node.name(), NOWHERE);
  }

  @Override
  public Expr index(Expr.Index node) {
    return new Expr.Index(node.target().accept(this), node.index().accept(this), NOWHERE);
  }

  @Override
  public Expr call(Expr.Call node) {
    return new Expr.Call(node.function(), all(node.arguments()), NOWHERE);
  }

  @Override
  public Expr method(Expr.Method node) {
    return new Expr.Method(
        node.target().accept(this), node.method(), all(node.arguments()), NOWHERE);
  }

  @Override
  public Expr unary(Expr.Unary node) {
    return new Expr.Unary(node.operator(), node.operand().accept(this), NOWHERE);
  }

  @Override
  public Expr binary(Expr.Binary node) {
    return new Expr.Binary(
        node.operator(), node.left().accept(this), node.right().accept(this), NOWHERE);
  }

  @Override
  public Expr conditional(Expr.Conditional node) {
    return new Expr.Conditional(
        node.condition().accept(this),
        node.whenTrue().accept(this),
        node.whenFalse().accept(this),
        NOWHERE);
  }

  @Override
  public Expr elvis(Expr.Elvis node) {
    return new Expr.Elvis(node.value().accept(this), node.fallback().accept(this), NOWHERE);
  }

  @Override
  public Expr list(Expr.ListOf node) {
    return new Expr.ListOf(all(node.elements()), NOWHERE);
  }

  @Override
  public Expr map(Expr.MapOf node) {
    return new Expr.MapOf(
        node.entries().stream()
            .map(e -> new Expr.MapOf.Entry(e.key(), e.value().accept(this)))
            .toList(),
        NOWHERE);
  }

  @Override
  public Expr projection(Expr.Projection node) {
    return new Expr.Projection(node.target().accept(this), node.body().accept(this), NOWHERE);
  }

  @Override
  public Expr selection(Expr.Selection node) {
    return new Expr.Selection(node.target().accept(this), node.body().accept(this), NOWHERE);
  }
}
