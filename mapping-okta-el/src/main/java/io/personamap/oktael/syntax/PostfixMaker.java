package io.personamap.oktael.syntax;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Selection;

/** Makes trees of what hangs together by dots and brackets: {@code a.b(c)[0].![d]}. */
final class PostfixMaker {
  private final SoundText text;
  private final Callables callables;
  private final TreeMaker trees;

  PostfixMaker(SoundText text, Callables callables, TreeMaker trees) {
    this.text = text;
    this.callables = callables;
    this.trees = trees;
  }

  Expr chain(List<SpelNode> parts) {
    Expr tree = first(parts.get(0));
    for (SpelNode part : parts.subList(1, parts.size())) {
      tree = behind(tree, part);
    }
    return tree;
  }

  private Expr first(SpelNode part) {
    Token token = text.tokenAt(part.getStartPosition());
    if (part instanceof PropertyOrFieldReference) {
      return new Expr.Name(token.text(), token.span());
    }
    if (part instanceof MethodReference) {
      return new Expr.Call(token.text(), arguments(part), text.bracketsFrom(token.span().start()));
    }
    return trees.tree(part);
  }

  private Expr behind(Expr target, SpelNode part) {
    Span start = text.withGroup(target.span());
    if (part instanceof PropertyOrFieldReference) {
      Token name = text.tokenAt(part.getStartPosition());
      return new Expr.Property(target, name.text(), start.to(name.span()));
    }
    if (part instanceof MethodReference) {
      return called(target, part, start);
    }
    boolean bracketed =
        part instanceof Indexer || part instanceof Projection || part instanceof Selection;
    if (!bracketed) {
      throw new NotAllowed(part);
    }
    Expr body = trees.tree(part.getChild(0));
    Span span = start.to(text.bracketsFrom(part.getStartPosition()));
    if (part instanceof Indexer) {
      return new Expr.Index(target, body, span);
    }
    return part instanceof Projection
        ? new Expr.Projection(target, body, span)
        : new Expr.Selection(target, body, span);
  }

  private Expr called(Expr target, SpelNode part, Span start) {
    String method = text.tokenAt(part.getStartPosition()).text();
    Span span = start.to(text.bracketsFrom(part.getStartPosition()));
    List<Expr> arguments = arguments(part);
    String path = path(target);
    if (path != null && callables.isFunction(path + "." + method)) {
      return new Expr.Call(path + "." + method, arguments, span);
    }
    if (target instanceof Expr.Name app && arguments.isEmpty() && callables.isOfInstance(method)) {
      return new Expr.Call(method, List.of(new Expr.Literal(app.name(), app.span())), span);
    }
    return new Expr.Method(target, method, arguments, span);
  }

  private List<Expr> arguments(SpelNode method) {
    List<Expr> arguments = new ArrayList<>();
    for (SpelNode argument : TreeMaker.children(method)) {
      arguments.add(trees.tree(argument));
    }
    return arguments;
  }

  private static @Nullable String path(Expr target) {
    if (target instanceof Expr.Name root) {
      return root.name();
    }
    if (target instanceof Expr.Property property) {
      String outer = path(property.target());
      return outer == null ? null : outer + "." + property.name();
    }
    return null;
  }
}
