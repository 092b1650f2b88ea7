package io.personamap.core.source;

import io.personamap.core.problem.Place;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text, the name of its file, and where its lines begin: each problem of each person asks for a
 * place in it. Immutable.
 */
final class SourceText {
  private final String file;
  private final String text;

  /** Where each line begins, in UTF-16 units. */
  private final int[] starts;

  /** The same, counted in code points. */
  private final int[] codePoints;

  SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    int lines = 1 + (int) text.chars().filter(character -> character == '\n').count();
    this.starts = new int[lines];
    this.codePoints = new int[lines];
    for (int line = 1; line < lines; line++) {
      int before = starts[line - 1];
      starts[line] = text.indexOf('\n', before) + 1;
      codePoints[line] = codePoints[line - 1] + text.codePointCount(before, starts[line]);
    }
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** Returns whether the text is to be read as JSON. */
  boolean isJson() {
    return file.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** Returns the UTF-16 offset of a position that a YAML reader counts in code points. */
  int offsetOfCodePoint(int position) {
    int line = lineOf(codePoints, position);
    int start = starts[line];
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    int inLine = Math.min(position - codePoints[line], text.codePointCount(start, end));
    return text.offsetByCodePoints(start, inLine);
  }

  /** Returns the character at such a position, a line feed behind the end. */
  char charAtCodePoint(int position) {
    int offset = offsetOfCodePoint(position);
    return offset < text.length() ? text.charAt(offset) : '\n';
  }

  /** Returns the place of a UTF-16 offset. */
  Place placeOf(int offset) {
    int line = lineOf(starts, offset);
    return new Place(file, line + 1, offset - starts[line] + 1);
  }

  /** Returns the last line that begins at {@code position} or before. */
  private static int lineOf(int[] starts, int position) {
    int found = Arrays.binarySearch(starts, position);
    return found < 0 ? -found - 2 : found;
  }
}
