package io.personamap.core.expr;

import io.personamap.core.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operators mean, as Spring's expression language has it: numbers by value (as a {@code
 * Double} where one of them is, so that of whole numbers beyond 2^53 neighbours may be equal to
 * it), texts by their UTF-16 units, null below everything, no conversion between text and number.
 */
public final class Values {
  private Values() {}

  /**
   * Returns the attribute {@code name} of a map, null where it has none.
   *
   * @throws EvaluationException if {@code target} is null or no map
   */
  static @Nullable Object property(@Nullable Object target, String name) {
    if (target instanceof Map<?, ?> attributes) {
      return attributes.get(name);
    }
    if (target == null) {
      throw new EvaluationException(ProblemCode.NULL_VALUE, "`" + name + "` of null");
    }
    throw new EvaluationException(
        ProblemCode.OPERAND_TYPE, "a " + typeName(target) + " has no attribute `" + name + "`");
  }

  /** Returns an element of a list, a value of a map, or a character of a text. */
  static @Nullable Object element(@Nullable Object target, @Nullable Object index) {
    if (target instanceof Map<?, ?> map) {
      return map.get(text(index));
    }
    if (target == null) {
      throw new EvaluationException(ProblemCode.NULL_VALUE, "an index of null");
    }
    if (!(target instanceof List<?>) && !(target instanceof String)) {
      throw new EvaluationException(
          ProblemCode.OPERAND_TYPE, "a " + typeName(target) + " has no index");
    }
    if (!(index instanceof Integer) && !(index instanceof Long)) {
      throw new EvaluationException(
          ProblemCode.OPERAND_TYPE, "an index is an integer, not a " + typeName(index));
    }
    long i = ((Number) index).longValue();
    int size = target instanceof List<?> list ? list.size() : ((String) target).length();
    if (i < 0 || i >= size) {
      throw new EvaluationException(
          ProblemCode.INDEX_RANGE, "an index outside of " + size + " elements");
    }
    return target instanceof List<?> list
        ? list.get((int) i)
        : String.valueOf(((String) target).charAt((int) i));
  }

  /** Returns whether two values are equal; never fails. */
  public static boolean equal(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    if (left instanceof String) { // by far the most, and as a comparable no more equal
      return left.equals(right);
    }
    if (left instanceof Number a && right instanceof Number b) {
      return isReal(a, b) ? a.doubleValue() == b.doubleValue() : a.longValue() == b.longValue();
    }
    return left.equals(right) || (isComparable(left, right) && compareSame(left, right) == 0);
  }

  /**
   * Returns whether two values stand in the order that {@code <}, {@code <=}, {@code >} or {@code
   * >=} asks for; not a number stands in none.
   *
   * @throws EvaluationException ({@code operand-type}) if they have no order
   */
  static boolean inOrder(
      Expr.BinaryOperator operator, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Number a
        && right instanceof Number b
        && (Double.isNaN(a.doubleValue()) || Double.isNaN(b.doubleValue()))) {
      return false;
    }
    int order = compare(left, right);
    return switch (operator) {
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      case GE -> order >= 0;
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  private static boolean isReal(Number a, Number b) {
    return a instanceof Double || b instanceof Double;
  }

  /**
   * Compares two values; null is below everything.
   *
   * @throws EvaluationException ({@code operand-type}) if they have no order
   */
  public static int compare(@Nullable Object left, @Nullable Object right) {
    if (left == null) {
      return right == null ? 0 : -1;
    }
    if (right == null) {
      return 1;
    }
    if (left instanceof Number a && right instanceof Number b) {
      return compareNumbers(a, b);
    }
    if (!isComparable(left, right)) {
      throw new EvaluationException(
          ProblemCode.OPERAND_TYPE,
          "a " + typeName(left) + " and a " + typeName(right) + " have no order");
    }
    return compareSame(left, right);
  }

  private static int compareNumbers(Number left, Number right) {
    return isReal(left, right)
        ? compareDoubles(left.doubleValue(), right.doubleValue())
        : Long.compare(left.longValue(), right.longValue());
  }

  /** Unlike {@link Double#compare}, so that -0.0 equals 0.0. */
  private static int compareDoubles(double left, double right) {
    return left < right ? -1 : left > right ? 1 : left == right ? 0 : Double.compare(left, right);
  }

  private static boolean isComparable(Object left, Object right) {
    return left instanceof Comparable<?> && left.getClass() == right.getClass();
  }

  @SuppressWarnings("unchecked") // isComparable: both are of one class, which is comparable
  private static int compareSame(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  /** Computes {@code + - * / %}. */
  static Object compute(
      Expr.BinaryOperator operator,
      @Nullable Object left,
      @Nullable Object right,
      Evaluation evaluation) {
    return operator == Expr.BinaryOperator.ADD
        ? add(left, right, evaluation)
        : arithmetic(operator, left, right);
  }

  /**
   * Numbers add (a {@code Double} on either side wins, then a {@code Long}; integers wrap); a text
   * on either side joins.
   */
  static Object add(@Nullable Object left, @Nullable Object right, Evaluation evaluation) {
    if (left instanceof String a && right instanceof String b) {
      return joined(a, b, evaluation);
    }
    if (left instanceof String || right instanceof String) {
      return joined(text(left, evaluation), text(right, evaluation), evaluation);
    }
    return arithmetic(Expr.BinaryOperator.ADD, left, right);
  }

  private static String joined(String left, String right, Evaluation evaluation) {
    evaluation.checkTextLength((long) left.length() + right.length());
    return left.concat(right);
  }

  /** Computes {@code + - * / %} of two numbers. */
  static Object arithmetic(
      Expr.BinaryOperator operator, @Nullable Object left, @Nullable Object right) {
    if (!(left instanceof Number a) || !(right instanceof Number b)) {
      throw new EvaluationException(
          left == null || right == null ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
          "`" + operator.symbol() + "` of " + typeName(left) + " and " + typeName(right));
    }
    if (isReal(a, b)) {
      return ofDoubles(operator, a.doubleValue(), b.doubleValue());
    }
    boolean divides =
        operator == Expr.BinaryOperator.DIVIDE || operator == Expr.BinaryOperator.REMAINDER;
    if (divides && b.longValue() == 0) {
      throw new EvaluationException(
          ProblemCode.DIVISION_BY_ZERO, "`" + operator.symbol() + "` by zero");
    }
    if (a instanceof Long || b instanceof Long) {
      return ofLongs(operator, a.longValue(), b.longValue());
    }
    return (int) ofLongs(operator, a.longValue(), b.longValue());
  }

  private static double ofDoubles(Expr.BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  private static long ofLongs(Expr.BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  static Object negate(@Nullable Object operand, boolean negative) {
    if (operand instanceof Integer i) {
      return negative ? -i : i;
    }
    if (operand instanceof Long l) {
      return negative ? -l : l;
    }
    if (operand instanceof Double d) {
      // Spring subtracts from zero: the sign of zero is lost.
      return negative ? 0 - d : d;
    }
    throw new EvaluationException(
        operand == null ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
        "`" + (negative ? "-" : "+") + "` of " + typeName(operand));
  }

  /**
   * Returns a condition's value.
   *
   * @throws EvaluationException if it is null or no Boolean
   */
  static boolean truth(@Nullable Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new EvaluationException(
        value == null ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
        "a condition is a Boolean, not " + typeName(value));
  }

  /**
   * Returns a value as {@code +} joins it.
   *
   * @throws EvaluationException ({@code limit-text}) before a text grows longer than the limit
   */
  static String text(@Nullable Object value, Evaluation evaluation) {
    if (value instanceof String text) { // a text is soon told, what is no list is not
      return text;
    }
    if (!(value instanceof List<?> list)) {
      return text(value);
    }
    StringBuilder joined = new StringBuilder();
    for (Object element : list) {
      joined.append(text(element, evaluation)).append(',');
      evaluation.checkTextLength(joined.length() - 1L);
    }
    return withoutLast(joined);
  }

  /**
   * Returns a value as {@code +} joins it: null as {@code null}, a list's elements with commas
   * between.
   */
  public static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      StringBuilder joined = new StringBuilder();
      for (Object element : list) {
        joined.append(text(element)).append(',');
      }
      return withoutLast(joined);
    }
    return String.valueOf(value);
  }

  private static String withoutLast(StringBuilder joined) {
    return joined.substring(0, Math.max(joined.length() - 1, 0));
  }

  /**
   * Returns the word for a value's type that messages use: {@code String}, {@code Integer}, {@code
   * List}, {@code null} ….
   */
  public static String typeName(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof List<?>) {
      return "List";
    }
    return value instanceof Map<?, ?> ? "Map" : value.getClass().getSimpleName();
  }
}
