package io.personamap.oktael.syntax;

/** The quotation marks that word processors make of {@code "} and {@code '}. */
final class SmartQuote {
  private static final String DOUBLE = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02";
  private static final String SINGLE = "\u2018\u2019\u201A\u201B\u2039\u203A\u2032\uFF07\u00B4`";

  private SmartQuote() {}

  static boolean isOne(char c) {
    return DOUBLE.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0;
  }

  /** Returns where a text that {@code opening} began may end, or -1. */
  static int next(String source, int from, char opening) {
    boolean isDouble = DOUBLE.indexOf(opening) >= 0;
    String family = isDouble ? DOUBLE + '"' : SINGLE + '\'';
    for (int i = from; i < source.length(); i++) {
      if (family.indexOf(source.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where a mark that looks like the partner of {@code quote} stands, or -1. */
  static int closing(String source, int from, char quote) {
    String family = quote == '"' ? DOUBLE : SINGLE;
    for (int i = from; i < source.length(); i++) {
      if (family.indexOf(source.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
