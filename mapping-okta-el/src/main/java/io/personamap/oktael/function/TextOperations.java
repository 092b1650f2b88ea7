package io.personamap.oktael.function;

import io.personamap.core.expr.Evaluation;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What the text functions of both dialects do. Literal, case-sensitive, by UTF-16 units, in no
 * language: the bounds and the answers without a hit are those of commons-lang's StringUtils, which
 * Okta's function names point at.
 */
final class TextOperations {
  private static final int PIECE = 256;

  private TextOperations() {}

  /** Returns whether {@code part} occurs; counts steps for the search. */
  static boolean contains(String text, String part, Evaluation evaluation) {
    return find(text, part, 0, evaluation) >= 0;
  }

  private static int find(String text, String part, int from, Evaluation evaluation) {
    evaluation.stepSearch(text, part);
    return text.indexOf(part, from);
  }

  static String replace(String text, String match, String with, Evaluation evaluation) {
    if (match.isEmpty()) {
      return text;
    }
    int first = find(text, match, 0, evaluation);
    if (first < 0) {
      return text;
    }
    long length = text.length();
    int growth = with.length() - match.length();
    for (int at = first; growth != 0 && at >= 0; at = text.indexOf(match, at + match.length())) {
      length += growth;
    }
    evaluation.checkTextLength(length);
    return text.replace(match, with);
  }

  static String replaceFirst(String text, String match, String with, Evaluation evaluation) {
    int at = match.isEmpty() ? -1 : find(text, match, 0, evaluation);
    if (at < 0) {
      return text;
    }
    evaluation.checkTextLength((long) text.length() + with.length() - match.length());
    return text.substring(0, at) + with + text.substring(at + match.length());
  }

  /** Clamps both bounds to the text; a negative bound counts from the end. */
  static String substring(String text, int start, int end) {
    int length = text.length();
    int from = Math.max(0, start < 0 ? start + length : start);
    int to = Math.min(length, end < 0 ? end + length : end);
    return from < to ? text.substring(from, to) : "";
  }

  /** Returns what stands before the first {@code part}; all of it where there is none. */
  static String before(String text, String part, Evaluation evaluation) {
    int at = find(text, part, 0, evaluation);
    return at < 0 ? text : text.substring(0, at);
  }

  /** Returns what stands after the first {@code part}; nothing where there is none. */
  static String after(String text, String part, Evaluation evaluation) {
    int at = find(text, part, 0, evaluation);
    return at < 0 ? "" : text.substring(at + part.length());
  }

  static String removeSpaces(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.length() == text.length() ? text : kept.toString();
  }

  static String upperCase(String text, Evaluation evaluation) {
    return inPieces(text, piece -> piece.toUpperCase(Locale.ROOT), evaluation);
  }

  static String lowerCase(String text, Evaluation evaluation) {
    return inPieces(text, piece -> piece.toLowerCase(Locale.ROOT), evaluation);
  }

  /**
   * Changes case piece by piece, words whole. For each sharp s the JDK copies the result anew, and
   * for each capital sigma it looks for words in the whole text: a long text of them takes half a
   * minute at once.
   */
  private static String inPieces(String text, UnaryOperator<String> change, Evaluation evaluation) {
    if (text.length() <= PIECE) {
      return evaluation.checked(change.apply(text));
    }
    StringBuilder changed = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = pieceEnd(text, start);
      changed.append(change.apply(text.substring(start, end)));
      evaluation.checkTextLength(changed.length());
      start = end;
    }
    return changed.toString();
  }

  private static int pieceEnd(String text, int start) {
    int most = start + PIECE;
    if (most >= text.length()) {
      return text.length();
    }
    for (int end = most; end > start; end--) {
      if (Character.isWhitespace(text.charAt(end))) {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  /** Returns the text with the first letter of each word in upper, all others in lower case. */
  static String titleCase(String text, Evaluation evaluation) {
    StringBuilder title = new StringBuilder(text.length());
    boolean inWord = false;
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      title.appendCodePoint(inWord ? Character.toLowerCase(letter) : Character.toTitleCase(letter));
      inWord = Character.isLetterOrDigit(letter) || (inWord && letter == '\'');
      at += Character.charCount(letter);
    }
    return evaluation.checked(title.toString());
  }
}
