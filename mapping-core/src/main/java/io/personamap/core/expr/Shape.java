package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tree says, wherever it stands: two trees with equal shapes have the same value. Immutable.
 *
 * @param kind of the node
 * @param detail what the node has besides its parts: a name, an operator, a constant
 */
record Shape(Class<?> kind, @Nullable Object detail, List<Shape> parts) {
  /** Larger trees are hardly written alike twice, and their shapes would be kept. */
  private static final int MOST_NODES = 24;

  /** Returns the shape of {@code node}; empty for a large tree. */
  static Optional<Shape> of(Expr node) {
    Reader reader = new Reader();
    Shape shape = node.accept(reader);
    return reader.nodesLeft < 0 ? Optional.empty() : Optional.of(shape);
  }

  /** Reads a tree until it turns out to be large. */
  private static final class Reader implements Expr.Visitor<Shape> {
    private int nodesLeft = MOST_NODES;

    private Shape shape(Expr node, @Nullable Object detail, List<Expr> parts) {
      nodesLeft--;
      List<Shape> shapes = new ArrayList<>(parts.size());
      for (Expr part : parts) {
        if (nodesLeft >= 0) {
          shapes.add(part.accept(this));
        }
      }
      return new Shape(node.getClass(), detail, shapes);
    }

    @Override
    public Shape literal(Expr.Literal node) {
      return shape(node, node.value(), List.of());
    }

    @Override
    public Shape name(Expr.Name node) {
      return shape(node, node.name(), List.of());
    }

    @Override
    public Shape property(Expr.Property node) {
      return shape(node, node.name(), List.of(node.target()));
    }

    @Override
    public Shape index(Expr.Index node) {
      return shape(node, null, List.of(node.target(), node.index()));
    }

    @Override
    public Shape call(Expr.Call node) {
      return shape(node, node.function(), node.arguments());
    }

    @Override
    public Shape method(Expr.Method node) {
      List<Expr> parts = new ArrayList<>(node.arguments());
      parts.add(0, node.target());
      return shape(node, node.method(), parts);
    }

    @Override
    public Shape unary(Expr.Unary node) {
      return shape(node, node.operator(), List.of(node.operand()));
    }

    @Override
    public Shape binary(Expr.Binary node) {
      return shape(node, node.operator(), List.of(node.left(), node.right()));
    }

    @Override
    public Shape conditional(Expr.Conditional node) {
      return shape(node, null, List.of(node.condition(), node.whenTrue(), node.whenFalse()));
    }

    @Override
    public Shape elvis(Expr.Elvis node) {
      return shape(node, null, List.of(node.value(), node.fallback()));
    }

    @Override
    public Shape list(Expr.ListOf node) {
      return shape(node, null, node.elements());
    }

    @Override
    public Shape map(Expr.MapOf node) {
      List<String> keys = node.entries().stream().map(Expr.MapOf.Entry::key).toList();
      return shape(node, keys, node.entries().stream().map(Expr.MapOf.Entry::value).toList());
    }

    @Override
    public Shape projection(Expr.Projection node) {
      return shape(node, null, List.of(node.target(), node.body()));
    }

    @Override
    public Shape selection(Expr.Selection node) {
      return shape(node, null, List.of(node.target(), node.body()));
    }
  }
}
