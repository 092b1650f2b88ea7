package io.personamap.oktael.print;

import io.personamap.core.expr.Expr;
import io.personamap.oktael.function.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes each kind of node, with parentheses where a part binds looser than its place. */
final class Writer implements Expr.Visitor<@Nullable Void> {
  private static final int LOOSEST = 0;
  private static final int COMPARISON = 3;
  private static final int UNARY = 6;
  private static final int POSTFIX = 7;

  /** What a name cannot be, since it means something else. */
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "div",
          "mod",
          "matches",
          "instanceof",
          "between",
          "null",
          "true",
          "false",
          "new");

  private final StringBuilder text;

  Writer(StringBuilder text) {
    this.text = text;
  }

  private static int precedence(Expr node) {
    if (node instanceof Expr.Conditional || node instanceof Expr.Elvis) {
      return LOOSEST;
    }
    if (node instanceof Expr.Binary binary) {
      return binary.operator().precedence();
    }
    return node instanceof Expr.Unary ? UNARY : POSTFIX;
  }

  private void part(Expr node, int atLeast) {
    boolean parentheses = precedence(node) < atLeast;
    text.append(parentheses ? "(" : "");
    node.accept(this);
    text.append(parentheses ? ")" : "");
  }

  @Override
  public @Nullable Void literal(Expr.Literal node) {
    Object value = node.value();
    if (value instanceof String string) {
      quoted(string, '"');
    } else if (value instanceof Long number) {
      text.append(number).append('L');
    } else if (value instanceof Double number) {
      text.append(decimal(number));
    } else {
      text.append(value);
    }
    return null;
  }

  private static String decimal(double number) {
    if (number < 0 || Double.isNaN(number) || Double.isInfinite(number)) {
      throw new IllegalArgumentException("no literal has this value");
    }
    String plain = new BigDecimal(Double.toString(number)).toPlainString();
    return plain.length() > 30
        ? Double.toString(number)
        : plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  private void quoted(String value, char quote) {
    String mark = String.valueOf(quote);
    text.append(quote).append(value.replace(mark, mark + mark)).append(quote);
  }

  @Override
  public @Nullable Void name(Expr.Name node) {
    text.append(node.name());
    return null;
  }

  @Override
  public @Nullable Void property(Expr.Property node) {
    part(node.target(), POSTFIX);
    text.append('.').append(node.name());
    return null;
  }

  @Override
  public @Nullable Void index(Expr.Index node) {
    part(node.target(), POSTFIX);
    text.append('[');
    node.index().accept(this);
    text.append(']');
    return null;
  }

  @Override
  public @Nullable Void call(Expr.Call node) {
    boolean ofInstance = Catalogue.isOfInstance(node.function()) && node.arguments().size() == 1;
    if (ofInstance
        && node.arguments().get(0) instanceof Expr.Literal app
        && app.value() instanceof String name
        && isName(name)) {
      text.append(name).append('.').append(node.function()).append("()");
      return null;
    }
    text.append(node.function());
    list("(", node.arguments(), ")");
    return null;
  }

  /** Only a name can stand before a dot. */
  private static boolean isName(String text) {
    return !text.isEmpty()
        && Character.isJavaIdentifierStart(text.charAt(0))
        && text.chars().allMatch(Character::isJavaIdentifierPart)
        && !WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public @Nullable Void method(Expr.Method node) {
    part(node.target(), POSTFIX);
    text.append('.').append(node.method());
    list("(", node.arguments(), ")");
    return null;
  }

  private void list(String open, List<Expr> parts, String close) {
    text.append(open);
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      parts.get(i).accept(this);
    }
    text.append(close);
  }

  @Override
  public @Nullable Void unary(Expr.Unary node) {
    text.append(node.operator().symbol());
    boolean joins =
        node.operator() != Expr.UnaryOperator.NOT
            && node.operand() instanceof Expr.Unary inner
            && inner.operator() == node.operator();
    // Two signs without a blank are another operator.
    text.append(joins ? " " : "");
    part(node.operand(), UNARY);
    return null;
  }

  /** Goes down the left side in a loop: a sum of a thousand terms is a thousand nodes deep. */
  @Override
  public @Nullable Void binary(Expr.Binary node) {
    Deque<Expr.Binary> spine = new ArrayDeque<>();
    Expr leftmost = node;
    while (leftmost instanceof Expr.Binary operation) {
      spine.push(operation);
      leftmost = operation.left();
      if (precedence(leftmost) < leftAtLeast(operation)) {
        break;
      }
    }
    part(leftmost, leftAtLeast(spine.element()));
    for (Expr.Binary operation : spine) {
      text.append(' ').append(operation.operator().symbol()).append(' ');
      part(operation.right(), operation.operator().precedence() + 1);
    }
    return null;
  }

  /** All are left-associative but comparisons, which do not chain. */
  private static int leftAtLeast(Expr.Binary operation) {
    int own = operation.operator().precedence();
    return own == COMPARISON ? own + 1 : own;
  }

  @Override
  public @Nullable Void conditional(Expr.Conditional node) {
    part(node.condition(), LOOSEST + 1);
    text.append(" ? ");
    node.whenTrue().accept(this);
    text.append(" : ");
    node.whenFalse().accept(this);
    return null;
  }

  @Override
  public @Nullable Void elvis(Expr.Elvis node) {
    part(node.value(), LOOSEST + 1);
    text.append(" ?: ");
    node.fallback().accept(this);
    return null;
  }

  @Override
  public @Nullable Void list(Expr.ListOf node) {
    list("{", node.elements(), "}");
    return null;
  }

  @Override
  public @Nullable Void map(Expr.MapOf node) {
    if (node.entries().isEmpty()) {
      throw new IllegalArgumentException("the language has no empty map");
    }
    text.append('{');
    for (int i = 0; i < node.entries().size(); i++) {
      text.append(i == 0 ? "" : ", ");
      quoted(node.entries().get(i).key(), '\'');
      text.append(": ");
      node.entries().get(i).value().accept(this);
    }
    text.append('}');
    return null;
  }

  @Override
  public @Nullable Void projection(Expr.Projection node) {
    part(node.target(), POSTFIX);
    bracketed(".![", node.body());
    return null;
  }

  @Override
  public @Nullable Void selection(Expr.Selection node) {
    part(node.target(), POSTFIX);
    bracketed(".?[", node.body());
    return null;
  }

  private void bracketed(String open, Expr body) {
    text.append(open);
    body.accept(this);
    text.append(']');
  }
}
