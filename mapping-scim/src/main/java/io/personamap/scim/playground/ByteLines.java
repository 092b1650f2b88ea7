package io.personamap.scim.playground;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream as bytes, one at a time: whether a line is UTF-8 is its reader's to say.
 */
final class ByteLines {
  private static final int BUFFER = 1 << 16;

  private final InputStream stream;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;

  /**
   * Reads {@code stream}.
   *
   * @param longest bytes of a line that are kept; the rest of a longer line is skipped, and one
   *     more byte than this tells
   */
  ByteLines(InputStream stream, int longest) {
    this.stream = stream;
    this.longest = longest;
  }

  /** Returns the next line without its line feed, or null where there are no more. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    if (position == filled && !fill()) {
      return null;
    }
    do {
      int start = position;
      while (position < filled && buffer[position] != '\n') {
        position++;
      }
      int room = longest + 1 - line.size();
      line.write(buffer, start, Math.min(position - start, room));
      if (position < filled) {
        position++;
        break;
      }
    } while (fill());
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, stream.read(buffer));
    return filled > 0;
  }
}
