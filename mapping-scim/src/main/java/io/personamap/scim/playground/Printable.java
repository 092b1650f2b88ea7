package io.personamap.scim.playground;

/** Text as a terminal shows it. */
final class Printable {
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD},
  };

  private Printable() {}

  /**
   * Returns {@code text} on one line, without the control characters that could move a terminal's
   * cursor or colour what follows.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(Printable::shown).forEach(line::appendCodePoint);
    return line.toString();
  }

  /** Returns what stands for {@code codePoint}: itself, or a question mark for a control. */
  private static int shown(int codePoint) {
    if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
      return ' ';
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          '?';
      default -> isBidiControl(codePoint) ? '?' : codePoint;
    };
  }

  // They would show the text in another order than it has (CVE-2021-42574).
  private static boolean isBidiControl(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  /**
   * Returns how many columns {@code text} takes on a terminal, after Unicode's East Asian Width
   * (UAX 11): 0 for combining marks, 2 for wide characters and emoji, else 1.
   */
  static int columns(String text) {
    return text.codePoints().map(Printable::columns).sum();
  }

  private static int columns(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
