package io.personamap.core.condition;

import io.personamap.core.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/** Questions about trees that do not depend on where their text stands. */
public final class Trees {
  private Trees() {}

  /** Returns the direct parts of {@code expr}, in the order of the text. */
  public static List<Expr> parts(Expr expr) {
    return expr.accept(new Parts());
  }

  /** Returns {@code expr} and all that is in it, outermost first. */
  public static List<Expr> all(Expr expr) {
    List<Expr> found = new ArrayList<>(List.of(expr));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(parts(found.get(i)));
    }
    return found;
  }

  /** Returns a text that two trees share where they are the same but for their places. */
  public static String text(Expr expr) {
    StringBuilder text = new StringBuilder();
    write(expr, text);
    return text.toString();
  }

  private static void write(Expr expr, StringBuilder text) {
    text.append('(').append(head(expr));
    for (Expr part : parts(expr)) {
      text.append(' ');
      write(part, text);
    }
    text.append(')');
  }

  private static String head(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal.value() instanceof String string
          ? '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
          : String.valueOf(literal.value());
    }
    if (expr instanceof Expr.Name name) {
      return name.name();
    }
    if (expr instanceof Expr.Property property) {
      return "." + property.name();
    }
    if (expr instanceof Expr.Call call) {
      return call.function() + "()";
    }
    if (expr instanceof Expr.Method method) {
      return "." + method.method() + "()";
    }
    if (expr instanceof Expr.Unary unary) {
      return unary.operator().symbol();
    }
    if (expr instanceof Expr.Binary binary) {
      return binary.operator().symbol();
    }
    if (expr instanceof Expr.MapOf map) {
      return "map " + map.entries().stream().map(Expr.MapOf.Entry::key).toList();
    }
    return expr.getClass().getSimpleName();
  }

  private static final class Parts implements Expr.Visitor<List<Expr>> {
    @Override
    public List<Expr> literal(Expr.Literal node) {
      return List.of();
    }

    @Override
    public List<Expr> name(Expr.Name node) {
      return List.of();
    }

    @Override
    public List<Expr> property(Expr.Property node) {
      return List.of(node.target());
    }

    @Override
    public List<Expr> index(Expr.Index node) {
      return List.of(node.target(), node.index());
    }

    @Override
    public List<Expr> call(Expr.Call node) {
      return node.arguments();
    }

    @Override
    public List<Expr> method(Expr.Method node) {
      List<Expr> parts = new ArrayList<>(node.arguments());
      parts.add(0, node.target());
      return parts;
    }

    @Override
    public List<Expr> unary(Expr.Unary node) {
      return List.of(node.operand());
    }

    @Override
    public List<Expr> binary(Expr.Binary node) {
      return List.of(node.left(), node.right());
    }

    @Override
    public List<Expr> conditional(Expr.Conditional node) {
      return List.of(node.condition(), node.whenTrue(), node.whenFalse());
    }

    @Override
    public List<Expr> elvis(Expr.Elvis node) {
      return List.of(node.value(), node.fallback());
    }

    @Override
    public List<Expr> list(Expr.ListOf node) {
      return node.elements();
    }

    @Override
    public List<Expr> map(Expr.MapOf node) {
      return node.entries().stream().map(Expr.MapOf.Entry::value).toList();
    }

    @Override
    public List<Expr> projection(Expr.Projection node) {
      return List.of(node.target(), node.body());
    }

    @Override
    public List<Expr> selection(Expr.Selection node) {
      return List.of(node.target(), node.body());
    }
  }
}
