package io.personamap.oktael.syntax;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Expr.BinaryOperator;
import io.personamap.core.expr.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BooleanLiteral;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.InlineList;
import org.springframework.expression.spel.ast.InlineMap;
import org.springframework.expression.spel.ast.IntLiteral;
import org.springframework.expression.spel.ast.LongLiteral;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpDivide;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpMinus;
import org.springframework.expression.spel.ast.OpModulus;
import org.springframework.expression.spel.ast.OpMultiply;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.OperatorMatches;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.RealLiteral;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.Ternary;

/**
 * The allow-list: makes our tree of Spring's, node by node, and throws {@link NotAllowed} for every
 * kind of node that is not named here.
 */
final class TreeMaker {
  private static final Map<Class<?>, BinaryOperator> BINARY =
      Map.ofEntries(
          Map.entry(OpOr.class, BinaryOperator.OR),
          Map.entry(OpAnd.class, BinaryOperator.AND),
          Map.entry(OpEQ.class, BinaryOperator.EQ),
          Map.entry(OpNE.class, BinaryOperator.NE),
          Map.entry(OpLT.class, BinaryOperator.LT),
          Map.entry(OpLE.class, BinaryOperator.LE),
          Map.entry(OpGT.class, BinaryOperator.GT),
          Map.entry(OpGE.class, BinaryOperator.GE),
          Map.entry(OperatorMatches.class, BinaryOperator.MATCHES),
          Map.entry(OpPlus.class, BinaryOperator.ADD),
          Map.entry(OpMinus.class, BinaryOperator.SUBTRACT),
          Map.entry(OpMultiply.class, BinaryOperator.MULTIPLY),
          Map.entry(OpDivide.class, BinaryOperator.DIVIDE),
          Map.entry(OpModulus.class, BinaryOperator.REMAINDER));

  private final SoundText text;
  private final PostfixMaker postfixes;

  TreeMaker(SoundText text, Callables callables) {
    this.text = text;
    this.postfixes = new PostfixMaker(text, callables, this);
  }

  Expr tree(SpelNode node) {
    if (isBinary(node)) {
      return binary(node);
    }
    if (node instanceof StringLiteral
        || node instanceof IntLiteral
        || node instanceof LongLiteral
        || node instanceof RealLiteral) {
      Token token = text.tokenAt(node.getStartPosition());
      return new Expr.Literal(token.value(), token.span());
    }
    if (node instanceof BooleanLiteral || node instanceof NullLiteral) {
      return word(node);
    }
    if (node instanceof PropertyOrFieldReference || node instanceof MethodReference) {
      return postfixes.chain(List.of(node));
    }
    if (node instanceof CompoundExpression) {
      return postfixes.chain(children(node));
    }
    return composed(node);
  }

  private Expr composed(SpelNode node) {
    if (node instanceof OperatorNot) {
      return unary(Expr.UnaryOperator.NOT, node);
    }
    if (node instanceof OpMinus) {
      return unary(Expr.UnaryOperator.NEGATE, node);
    }
    if (node instanceof OpPlus) {
      return unary(Expr.UnaryOperator.PLUS, node);
    }
    if (node instanceof Ternary) {
      Expr condition = tree(node.getChild(0));
      Expr otherwise = tree(node.getChild(2));
      return new Expr.Conditional(
          condition, tree(node.getChild(1)), otherwise, around(condition, otherwise));
    }
    if (node instanceof Elvis) {
      Expr value = tree(node.getChild(0));
      Expr fallback = tree(node.getChild(1));
      return new Expr.Elvis(value, fallback, around(value, fallback));
    }
    if (node instanceof InlineList) {
      return new Expr.ListOf(
          children(node).stream().map(this::tree).toList(),
          text.bracketsFrom(node.getStartPosition()));
    }
    if (node instanceof InlineMap) {
      return map(node);
    }
    throw new NotAllowed(node);
  }

  /** True, false and null, in any case. */
  private Expr word(SpelNode node) {
    Token token = text.tokenAt(node.getStartPosition());
    Object value = token.isWord("null") ? null : (Object) token.isWord("true");
    return new Expr.Literal(value, token.span());
  }

  private static boolean isBinary(SpelNode node) {
    return node.getChildCount() == 2 && BINARY.containsKey(node.getClass());
  }

  /** Goes down the left side in a loop: a sum of a thousand terms is a thousand nodes deep. */
  private Expr binary(SpelNode node) {
    Deque<SpelNode> spine = new ArrayDeque<>();
    SpelNode leftmost = node;
    while (isBinary(leftmost)) {
      spine.push(leftmost);
      leftmost = leftmost.getChild(0);
    }
    Expr left = tree(leftmost);
    for (SpelNode operation : spine) {
      Expr right = tree(operation.getChild(1));
      left = new Expr.Binary(operator(operation), left, right, around(left, right));
    }
    return left;
  }

  /** A single {@code =} was masked as a comparison that is one character long too. */
  private BinaryOperator operator(SpelNode operation) {
    boolean meansEqual =
        operation instanceof OpLT && text.tokenAt(operation.getStartPosition()).is("=");
    return meansEqual
        ? BinaryOperator.EQ
        : Objects.requireNonNull(BINARY.get(operation.getClass()));
  }

  private Expr unary(Expr.UnaryOperator operator, SpelNode node) {
    Expr operand = tree(node.getChild(0));
    Span sign = text.tokenAt(node.getStartPosition()).span();
    return new Expr.Unary(operator, operand, sign.to(text.withGroup(operand.span())));
  }

  private Expr map(SpelNode node) {
    List<Expr.MapOf.Entry> entries = new ArrayList<>();
    for (int i = 0; i + 1 < node.getChildCount(); i += 2) {
      Token key = text.tokenAt(node.getChild(i).getStartPosition());
      String name = key.kind() == Token.Kind.TEXT ? String.valueOf(key.value()) : key.text();
      entries.add(new Expr.MapOf.Entry(name, tree(node.getChild(i + 1))));
    }
    return new Expr.MapOf(entries, text.bracketsFrom(node.getStartPosition()));
  }

  private Span around(Expr first, Expr last) {
    return text.withGroup(first.span()).to(text.withGroup(last.span()));
  }

  static List<SpelNode> children(SpelNode node) {
    List<SpelNode> children = new ArrayList<>();
    for (int i = 0; i < node.getChildCount(); i++) {
      children.add(child(node, i));
    }
    return children;
  }

  private static SpelNode child(SpelNode node, int index) {
    @Nullable SpelNode child = node.getChild(index);
    if (child == null) {
      throw new IllegalStateException("a node without its part " + index);
    }
    return child;
  }
}
