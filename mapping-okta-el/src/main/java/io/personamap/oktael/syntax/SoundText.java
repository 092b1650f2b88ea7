package io.personamap.oktael.syntax;

import io.personamap.core.expr.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text without faults, or with faults whose meaning is plain, its tokens, and which brackets are
 * partners.
 */
final class SoundText {
  private final String source;
  private final List<Token> tokens;
  private final Brackets brackets;
  private final Map<Integer, Integer> indexByStart = new HashMap<>();
  private final Map<Integer, Integer> indexByEnd = new HashMap<>();

  SoundText(String source, List<Token> tokens, Brackets brackets) {
    this.source = source;
    this.tokens = tokens;
    this.brackets = brackets;
    for (int i = 0; i < tokens.size() - 1; i++) {
      indexByStart.put(tokens.get(i).span().start(), i);
      indexByEnd.put(tokens.get(i).span().end(), i);
    }
  }

  String source() {
    return source;
  }

  /**
   * Returns a text of the same shape for Spring: texts are {@code x}es, in straight quotation marks
   * whatever the author's, names that are more than names to it are {@code z}s, and {@code =} is
   * another comparison of one character.
   */
  String masked() {
    StringBuilder masked = new StringBuilder(source);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean afterDot = i > 0 && tokens.get(i - 1).is(".");
      if (token.kind() == Token.Kind.TEXT) {
        fill(masked, token.span().start(), token.span().end(), '"');
        fill(masked, token.span().start() + 1, token.span().end() - 1, 'x');
      } else if (token.is("=")) {
        fill(masked, token.span().start(), token.span().end(), '<');
      } else if (token.kind() == Token.Kind.NAME && isSprings(token.text(), afterDot)) {
        fill(masked, token.span().start(), token.span().end(), 'z');
      }
    }
    return masked.toString();
  }

  /** Behind a {@code T} Spring expects a Java type. */
  private static boolean isSprings(String name, boolean afterDot) {
    return (afterDot && Operators.isSpringWord(name)) || name.equals("T");
  }

  private static void fill(StringBuilder text, int start, int end, char with) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, with);
    }
  }

  /** Returns the token that begins at {@code start}. */
  Token tokenAt(int start) {
    return tokens.get(indexAt(start));
  }

  /** Returns from {@code start} to behind the bracket that closes the first one from there on. */
  Span bracketsFrom(int start) {
    int index = indexAt(start);
    while (brackets.partnerOf(index) < index) {
      index++;
    }
    return new Span(start, tokens.get(brackets.partnerOf(index)).span().end());
  }

  /** Returns {@code span} with the parentheses right around it. */
  Span withGroup(Span span) {
    Span widest = span;
    int before = indexAt(span.start()) - 1;
    int behind = index(indexByEnd, span.end()) + 1;
    while (before >= 0 && brackets.isGroup(before) && brackets.partnerOf(before) == behind) {
      widest = new Span(tokens.get(before).span().start(), tokens.get(behind).span().end());
      before--;
      behind++;
    }
    return widest;
  }

  private int indexAt(int start) {
    return index(indexByStart, start);
  }

  private static int index(Map<Integer, Integer> indices, int offset) {
    Integer index = indices.get(offset);
    if (index == null) {
      throw new IllegalStateException("no token at " + offset);
    }
    return index;
  }
}
