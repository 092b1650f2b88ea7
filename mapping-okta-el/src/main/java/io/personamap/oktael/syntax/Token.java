package io.personamap.oktael.syntax;

import io.personamap.core.expr.Span;
import org.jspecify.annotations.Nullable;

/**
 * The smallest piece of an expression that has a meaning.
 *
 * @param kind what it is
 * @param text the author's spelling
 * @param value the constant's value, of a text or number
 * @param span where it stands
 */
record Token(Kind kind, String text, @Nullable Object value, Span span) {

  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SYMBOL,
    /** Behind the last character. */
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equalsIgnoreCase(word);
  }

  boolean isConstant() {
    return kind == Kind.TEXT || kind == Kind.NUMBER;
  }
}
