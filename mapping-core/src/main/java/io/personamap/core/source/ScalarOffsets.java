package io.personamap.core.source;

/**
 * Finds a character of a scalar's value in the file. Quotes, escapes, folding and block indentation
 * only ever add or merge white space and escape signs, so the characters that are not white space
 * stand in the file in the same order.
 */
final class ScalarOffsets {
  private ScalarOffsets() {}

  /** Returns where in {@code text} the character is, of the scalar that begins at {@code start}. */
  static int inSource(String text, int start, String value, int offset) {
    int at = start;
    if (at >= text.length()) {
      return text.length();
    }
    char style = text.charAt(at);
    at = afterIndicator(text, at, style);
    for (int i = 0; i < offset && at < text.length(); i++) {
      char character = value.charAt(i);
      if (!Character.isWhitespace(character) && !isPassed(text, at, character)) {
        at = afterCharacter(text, skipBlanks(text, at), style);
      }
    }
    boolean onBlank = offset < value.length() && Character.isWhitespace(value.charAt(offset));
    return onBlank || offset >= value.length() ? Math.min(at, text.length()) : skipBlanks(text, at);
  }

  /** Two UTF-16 units are one escape of eight digits. */
  private static boolean isPassed(String text, int at, char character) {
    return Character.isLowSurrogate(character) && text.startsWith("\\U", at - 10);
  }

  /** Behind the opening quote, or behind the line of a block scalar's indicator. */
  private static int afterIndicator(String text, int at, char style) {
    if (style == '\'' || style == '"') {
      return at + 1;
    }
    if (style == '|' || style == '>') {
      int lineEnd = text.indexOf('\n', at);
      return lineEnd < 0 ? text.length() : lineEnd + 1;
    }
    return at;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterCharacter(String text, int at, char style) {
    if (at >= text.length()) {
      return at;
    }
    if (style == '\'' && text.startsWith("''", at)) {
      return at + 2;
    }
    if (style != '"' || text.charAt(at) != '\\' || at + 1 >= text.length()) {
      return at + 1;
    }
    return switch (text.charAt(at + 1)) {
      case 'x' -> at + 4;
      case 'u' -> at + 6;
      case 'U' -> at + 10;
      default -> at + 2;
    };
  }
}
