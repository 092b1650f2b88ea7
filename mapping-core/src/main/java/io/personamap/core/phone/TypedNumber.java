package io.personamap.core.phone;

import java.util.regex.Pattern;

/**
 * A phone number as someone typed it, from its first digit or plus on, without invisible
 * characters.
 *
 * @param text what to parse; a {@code tel:} URI as a whole
 * @param startsLikeNumber whether there is a digit or plus that no letter touches from the left
 */
record TypedNumber(String text, boolean startsLikeNumber) {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern WORD_AT_END =
      Pattern.compile("[^\\p{L}\\p{Nd}]*\\p{L}{0,10}[^\\p{L}\\p{Nd}]*$");
  private static final String CONTEXT = ";phone-context=";

  static TypedNumber of(String raw) {
    String text =
        isClean(raw) ? raw : BLANK.matcher(INVISIBLE.matcher(raw).replaceAll("")).replaceAll(" ");
    int start = 0;
    while (start < text.length() && !isStart(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    if (start == text.length()) {
      return new TypedNumber("", false);
    }
    boolean touched = start > 0 && Character.isLetter(text.codePointBefore(start));
    return new TypedNumber(text.substring(start), !touched);
  }

  private static boolean isStart(int c) {
    return c == '+' || c == '＋' || Character.isDigit(c);
  }

  /** Most numbers are; the patterns cost more than finding that out. */
  private static boolean isClean(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean secondBlank = c == ' ' && i > 0 && raw.charAt(i - 1) == ' ';
      if (c < ' ' || c > '~' || secondBlank) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the number has its country code itself. */
  boolean isInternational() {
    return isPlus(text.charAt(0)) || text.contains(CONTEXT + "+");
  }

  boolean hasPrefix(String digits) {
    if (text.codePointCount(0, text.length()) <= digits.length()) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      int typed = text.codePointAt(text.offsetByCodePoints(0, i));
      if (Character.digit(typed, 10) != Character.digit(digits.charAt(i), 10)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the number with {@code +} for the prefix that it has. */
  TypedNumber international(String prefix) {
    String rest = text.substring(text.offsetByCodePoints(0, prefix.length()));
    return new TypedNumber("+" + rest, startsLikeNumber);
  }

  /** Counts the letters before the extension and its label, and before the parameters of a URI. */
  long letters(String extension) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return 0;
    }
    int parameters = text.indexOf(';');
    String number = parameters < 0 ? text : text.substring(0, parameters);
    int end = extension.isEmpty() ? -1 : number.lastIndexOf(extension);
    if (end > 0) {
      number = WORD_AT_END.matcher(number.substring(0, end)).replaceFirst("");
    }
    return number.codePoints().filter(Character::isLetter).count();
  }

  private static boolean isPlus(char c) {
    return c == '+' || c == '＋';
  }
}
