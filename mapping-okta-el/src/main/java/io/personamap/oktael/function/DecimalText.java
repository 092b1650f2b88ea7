package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;

/** Numbers out of text, and integers out of numbers, as both dialects convert them. */
final class DecimalText {
  /** So many digits are exactly a double. */
  private static final int EXACT = 15;

  /** Longer than any double needs. */
  private static final int LONGEST = 400;

  private DecimalText() {}

  /**
   * Returns the number that {@code text} is: a sign, digits, a fraction, an exponent. Java's own
   * parser would also take {@code 1d}, {@code NaN} and hexadecimal.
   *
   * @throws EvaluationException ({@code conversion}) if it is none
   */
  static double parse(String text) {
    int digits = digits(text, 0);
    if (digits == text.length() && digits > 0 && digits <= EXACT) {
      return Long.parseLong(text);
    }
    if (!isNumber(text)) {
      throw new EvaluationException(ProblemCode.CONVERSION, "the text is no number");
    }
    return Double.parseDouble(text);
  }

  private static boolean isNumber(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    int sign = signs(text, 0);
    int whole = digits(text, sign);
    int end = whole;
    if (end < text.length() && text.charAt(end) == '.') {
      end = digits(text, end + 1);
    }
    boolean hasDigit = whole > sign || end > whole + 1;
    if (hasDigit && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      int exponent = end + 1 + signs(text, end + 1);
      int last = digits(text, exponent);
      end = last > exponent ? last : 0;
    }
    return hasDigit && end == text.length();
  }

  private static int signs(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /**
   * Returns the nearest 32-bit integer, halves up; what does not fit wraps, as the Identity Engine
   * page prints it (-2147483649 gives 2147483647).
   */
  static int round(Number number) {
    return number instanceof Double decimal ? (int) Math.round(decimal) : number.intValue();
  }
}
