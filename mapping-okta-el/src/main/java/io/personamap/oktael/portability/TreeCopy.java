package io.personamap.oktael.portability;

import io.personamap.core.expr.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Copies a tree; who extends it says which nodes become others. */
abstract class TreeCopy implements Expr.Visitor<Expr> {
  /** How many projections and selections are around: bare names are the element's there. */
  private int elements;

  final boolean inElement() {
    return elements > 0;
  }

  final List<Expr> copies(List<Expr> parts) {
    List<Expr> copies = new ArrayList<>();
    for (Expr part : parts) {
      copies.add(part.accept(this));
    }
    return copies;
  }

  @Override
  public final Expr literal(Expr.Literal node) {
    return node;
  }

  @Override
  public Expr name(Expr.Name node) {
    return node;
  }

  @Override
  public Expr property(Expr.Property node) {
    return new Expr.Property(node.target().accept(this), node.name(), node.span());
  }

  @Override
  public final Expr index(Expr.Index node) {
    return new Expr.Index(node.target().accept(this), node.index().accept(this), node.span());
  }

  @Override
  public Expr call(Expr.Call node) {
    return new Expr.Call(node.function(), copies(node.arguments()), node.span());
  }

  @Override
  public Expr method(Expr.Method node) {
    return new Expr.Method(
        node.target().accept(this), node.method(), copies(node.arguments()), node.span());
  }

  @Override
  public final Expr unary(Expr.Unary node) {
    return new Expr.Unary(node.operator(), node.operand().accept(this), node.span());
  }

  /** Goes down the left side in a loop: a sum of a thousand terms is a thousand nodes deep. */
  @Override
  public final Expr binary(Expr.Binary node) {
    Deque<Expr.Binary> spine = new ArrayDeque<>();
    Expr leftmost = node;
    while (leftmost instanceof Expr.Binary operation) {
      spine.push(operation);
      leftmost = operation.left();
    }
    Expr left = leftmost.accept(this);
    for (Expr.Binary operation : spine) {
      left =
          new Expr.Binary(
              operation.operator(), left, operation.right().accept(this), operation.span());
    }
    return left;
  }

  @Override
  public final Expr conditional(Expr.Conditional node) {
    return new Expr.Conditional(
        node.condition().accept(this),
        node.whenTrue().accept(this),
        node.whenFalse().accept(this),
        node.span());
  }

  @Override
  public final Expr elvis(Expr.Elvis node) {
    return new Expr.Elvis(node.value().accept(this), node.fallback().accept(this), node.span());
  }

  @Override
  public final Expr list(Expr.ListOf node) {
    return new Expr.ListOf(copies(node.elements()), node.span());
  }

  @Override
  public final Expr map(Expr.MapOf node) {
    List<Expr.MapOf.Entry> entries = new ArrayList<>();
    for (Expr.MapOf.Entry entry : node.entries()) {
      entries.add(new Expr.MapOf.Entry(entry.key(), entry.value().accept(this)));
    }
    return new Expr.MapOf(entries, node.span());
  }

  @Override
  public final Expr projection(Expr.Projection node) {
    return new Expr.Projection(node.target().accept(this), body(node.body()), node.span());
  }

  @Override
  public final Expr selection(Expr.Selection node) {
    return new Expr.Selection(node.target().accept(this), body(node.body()), node.span());
  }

  private Expr body(Expr body) {
    elements++;
    Expr copy = body.accept(this);
    elements--;
    return copy;
  }
}
