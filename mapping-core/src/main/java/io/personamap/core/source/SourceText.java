package io.personamap.core.source;

import io.personamap.core.problem.Place;
import java.util.Locale;

/** A text and the name of its file. */
record SourceText(String file, String text) {

  /** Returns whether the text is to be read as JSON. */
  boolean isJson() {
    return file.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** Returns the UTF-16 offset of a position that a YAML reader counts in code points. */
  int offsetOfCodePoint(int codePoints) {
    return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
  }

  /** Returns the character at such a position, a line feed behind the end. */
  char charAtCodePoint(int codePoints) {
    int offset = offsetOfCodePoint(codePoints);
    return offset < text.length() ? text.charAt(offset) : '\n';
  }

  Place placeOf(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(file, line, offset - lineStart + 1);
  }
}
