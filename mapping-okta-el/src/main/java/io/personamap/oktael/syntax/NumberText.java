package io.personamap.oktael.syntax;

import io.personamap.core.problem.ProblemCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as Spring's grammar has it: {@code 12}, {@code 12L}, {@code 0x1F}, {@code 1.5}, {@code
 * 1e3}. A point without a digit behind it is no part of the number.
 *
 * @param value {@code Integer}, {@code Long} or {@code Double}; 0 where there is a problem
 * @param end behind its last character
 * @param problem why it has no value, or null
 */
record NumberText(Object value, int end, @Nullable ProblemCode problem) {
  private static final Pattern HEX = Pattern.compile("0[xX]([0-9a-fA-F]*)([lL]?)");
  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]*)?([lLfFdD]?)");

  static NumberText at(String source, int start) {
    Matcher hex = HEX.matcher(source).region(start, source.length());
    if (hex.lookingAt()) {
      return whole(hex.group(1), 16, !hex.group(2).isEmpty(), hex.end());
    }
    Matcher decimal = DECIMAL.matcher(source).region(start, source.length());
    if (!decimal.lookingAt()) {
      throw new IllegalArgumentException("no digit at " + start);
    }
    String suffix = decimal.group(3);
    boolean isLong = suffix.equalsIgnoreCase("l");
    boolean isReal =
        decimal.group(1) != null || decimal.group(2) != null || (!suffix.isEmpty() && !isLong);
    String digits = source.substring(start, decimal.end() - suffix.length());
    if (!isReal) {
      return whole(digits, 10, isLong, decimal.end());
    }
    return isLong || suffix.equalsIgnoreCase("f")
        ? new NumberText(0, decimal.end(), ProblemCode.EXPRESSION_SYNTAX)
        : real(digits, decimal.end());
  }

  private static NumberText whole(String digits, int radix, boolean isLong, int end) {
    if (digits.isEmpty()) {
      return new NumberText(0, end, ProblemCode.EXPRESSION_SYNTAX);
    }
    try {
      return isLong
          ? new NumberText(Long.parseLong(digits, radix), end, null)
          : new NumberText(Integer.parseInt(digits, radix), end, null);
    } catch (NumberFormatException tooLarge) {
      return new NumberText(0, end, ProblemCode.NUMBER_TOO_LARGE);
    }
  }

  private static NumberText real(String digits, int end) {
    try {
      double value = Double.parseDouble(digits);
      return Double.isInfinite(value)
          ? new NumberText(0, end, ProblemCode.NUMBER_TOO_LARGE)
          : new NumberText(value, end, null);
    } catch (NumberFormatException noExponent) {
      return new NumberText(0, end, ProblemCode.EXPRESSION_SYNTAX);
    }
  }
}
