package io.personamap.oktael.syntax;

import io.personamap.core.expr.Span;
import org.jspecify.annotations.Nullable;

/** Words for a character that no expression has outside a text. */
final class StrayCharacter {
  private StrayCharacter() {}

  static String message(String source, Span span) {
    int c = source.codePointAt(span.start());
    boolean visible =
        !Character.isISOControl(c)
            && !Character.isSpaceChar(c)
            && Character.getType(c) != Character.FORMAT
            && Character.getType(c) != Character.SURROGATE;
    return visible
        ? "`" + span.of(source) + "` cannot stand here"
        : String.format("an invisible character (U+%04X) cannot stand here", c);
  }

  /** Returns the operator that a typographic character stands for, or null. */
  static @Nullable String meant(String source, Span span) {
    int c = source.codePointAt(span.start());
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
      return "-";
    }
    return switch (c) {
      case 0x2260 -> "!=";
      case 0x2264 -> "<=";
      case 0x2265 -> ">=";
      case 0x00D7 -> "*";
      default -> null;
    };
  }

  static @Nullable String hint(String source, Span span) {
    String meant = meant(source, span);
    if (meant != null) {
      return "type `" + meant + "`";
    }
    int c = source.codePointAt(span.start());
    return Character.isSpaceChar(c) ? "type an ordinary blank" : null;
  }
}
