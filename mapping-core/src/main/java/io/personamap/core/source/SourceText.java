package io.personamap.core.source;

import io.personamap.core.problem.Place;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text, the name of its file, and where its lines begin: each problem of each person asks for a
 * place in it. Immutable.
 */
final class SourceText {
  private final String file;
  private final String text;
  private final boolean json;

  /** Where each line begins, in UTF-16 units. */
  private final int[] starts;

  /** Where the characters of two UTF-16 units are, in code points. */
  private final int[] pairs;

  SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.json = file.toLowerCase(Locale.ROOT).endsWith(".json");
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.rangeClosed(1, text.length()).filter(at -> isEndOfLine(text, at - 1)))
            .toArray();
    this.pairs = pairs(text);
  }

  /** As both readers see it. */
  private static boolean isEndOfLine(String text, int at) {
    char character = text.charAt(at);
    return character == '\n' || (character == '\r' && !text.startsWith("\n", at + 1));
  }

  private static int[] pairs(String text) {
    int[] pairs =
        IntStream.range(0, text.length())
            .filter(at -> Character.isSupplementaryCodePoint(text.codePointAt(at)))
            .toArray();
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] -= i;
    }
    return pairs;
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** Returns whether the text is to be read as JSON. */
  boolean isJson() {
    return json;
  }

  /**
   * Returns the UTF-16 offset of a position as the text's reader counts it: that of YAML in code
   * points, that of JSON in UTF-16 units.
   */
  int offsetOf(long position) {
    int before = json ? 0 : Arrays.binarySearch(pairs, (int) position);
    return (int) Math.min(position + (before < 0 ? -before - 1 : before), text.length());
  }

  /** Returns the place of a UTF-16 offset. */
  Place placeOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found < 0 ? -found - 2 : found;
    return new Place(file, line + 1, offset - starts[line] + 1);
  }
}
