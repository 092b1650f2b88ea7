package io.personamap.oktael.check;

import static io.personamap.oktael.function.ValueType.ANY;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.LIST;
import static io.personamap.oktael.function.ValueType.NULL;
import static io.personamap.oktael.function.ValueType.NUMBER;
import static io.personamap.oktael.function.ValueType.OBJECT;
import static io.personamap.oktael.function.ValueType.STRING;

import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.syntax.Diagnostics;

/** What the operators take and give. */
final class OperatorCheck {
  private final Diagnostics diagnostics;

  OperatorCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  private static boolean isNumber(ValueType type) {
    return type == INTEGER || type == NUMBER;
  }

  ValueType unary(Expr.Unary node, ValueType operand) {
    if (node.operator() == Expr.UnaryOperator.NOT) {
      condition(node.operand().span(), operand);
      return BOOLEAN;
    }
    if (operand != ANY && !isNumber(operand)) {
      diagnostics.error(
          operand == NULL ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
          node.span(),
          "`" + node.operator().symbol() + "` takes a number, not " + article(operand),
          null);
    }
    return isNumber(operand) ? operand : NUMBER;
  }

  /** Checks a part that decides: it must be true or false. */
  void condition(Span span, ValueType type) {
    if (type == LIST) {
      // Okta takes a claim such as `Groups.contains(…) ? a : b`, and then leaves the claim out.
      diagnostics.warning(
          ProblemCode.OPERAND_TYPE,
          span,
          "a condition is a Boolean; an Array gives no value here",
          "ask with `!Arrays.isEmpty(…)`");
    } else if (type != ANY && type != BOOLEAN) {
      diagnostics.error(
          type == NULL ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
          span,
          "a condition is a Boolean, not " + article(type),
          type == STRING ? "compare the text with `==`" : null);
    }
  }

  ValueType binary(Expr.Binary node, ValueType left, ValueType right) {
    return switch (node.operator()) {
      case AND, OR -> {
        condition(node.left().span(), left);
        condition(node.right().span(), right);
        yield BOOLEAN;
      }
      case EQ, NE -> {
        equality(node, left, right);
        yield BOOLEAN;
      }
      case LT, LE, GT, GE -> {
        order(node, left, right);
        yield BOOLEAN;
      }
      case MATCHES -> {
        matches(node, right);
        yield BOOLEAN;
      }
      case ADD -> sum(node, left, right);
      case SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(node, left, right);
    };
  }

  private void equality(Expr.Binary node, ValueType left, ValueType right) {
    if (cannotMeet(left, right)) {
      diagnostics.warning(
          ProblemCode.OPERAND_TYPE,
          node.span(),
          article(left) + " is never equal to " + article(right),
          (left == STRING || right == STRING) && (isNumber(left) || isNumber(right))
              ? "compare two numbers or two texts"
              : null);
    }
  }

  private void order(Expr.Binary node, ValueType left, ValueType right) {
    boolean unordered = left == LIST || left == OBJECT || right == LIST || right == OBJECT;
    boolean withNull = left == NULL || right == NULL;
    if (cannotMeet(left, right) || (unordered && !withNull && left != ANY && right != ANY)) {
      diagnostics.error(
          ProblemCode.OPERAND_TYPE,
          node.span(),
          "`"
              + node.operator().symbol()
              + "` cannot compare "
              + article(left)
              + " with "
              + article(right),
          null);
    } else if (withNull) {
      diagnostics.warning(
          ProblemCode.NULL_VALUE,
          node.span(),
          "null is below everything, so `" + node.operator().symbol() + "` says little here",
          "ask with `== null`");
    }
  }

  private static boolean cannotMeet(ValueType left, ValueType right) {
    boolean known = isPlain(left) && isPlain(right);
    return known && left != right && !(isNumber(left) && isNumber(right));
  }

  /** A time or country may have been read as a text, and anything may be an attribute. */
  private static boolean isPlain(ValueType type) {
    return type == STRING || type == BOOLEAN || isNumber(type) || type == LIST || type == OBJECT;
  }

  private void matches(Expr.Binary node, ValueType right) {
    if (node.right() instanceof Expr.Literal literal && literal.value() instanceof String regex) {
      Constants.regex(regex, literal.span(), diagnostics);
    } else if (right != ANY && right != STRING) {
      diagnostics.error(
          ProblemCode.OPERAND_TYPE,
          node.right().span(),
          "`matches` takes a regular expression as a text, not " + article(right),
          null);
    }
  }

  private ValueType sum(Expr.Binary node, ValueType left, ValueType right) {
    if (left == STRING || right == STRING) {
      nullInText(node.left(), left);
      nullInText(node.right(), right);
      return STRING;
    }
    if (left == ANY || right == ANY) {
      nullInText(node.left(), left);
      nullInText(node.right(), right);
      return ANY;
    }
    return arithmetic(node, left, right);
  }

  private void nullInText(Expr part, ValueType type) {
    if (type == NULL) {
      diagnostics.warning(
          ProblemCode.NULL_VALUE, part.span(), "`+` joins null as the word `null`", "use `\"\"`");
    }
  }

  private ValueType arithmetic(Expr.Binary node, ValueType left, ValueType right) {
    for (ValueType type : new ValueType[] {left, right}) {
      if (type != ANY && !isNumber(type)) {
        diagnostics.error(
            type == NULL ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
            node.span(),
            "`"
                + node.operator().symbol()
                + "` cannot take "
                + article(left)
                + " and "
                + article(right),
            null);
        return NUMBER;
      }
    }
    return left == INTEGER && right == INTEGER ? INTEGER : NUMBER;
  }

  /** Returns a type's name as a sentence has it: {@code a String}, {@code an Integer}. */
  static String article(ValueType type) {
    return switch (type) {
      case NULL -> "null";
      case ANY -> "a value";
      case INTEGER, LIST, OBJECT -> "an " + type.word();
      default -> "a " + type.word();
    };
  }
}
