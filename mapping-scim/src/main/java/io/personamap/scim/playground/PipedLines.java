package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines out of a pipe or file; no prompt. */
final class PipedLines implements LineSource {
  /** Far above any expression's limit. */
  private static final int LONGEST = 1 << 20;

  private final ByteLines lines;

  PipedLines(InputStream in) {
    this.lines = new ByteLines(in, LONGEST);
  }

  @Override
  public @Nullable String next() throws IOException {
    byte[] line = lines.next();
    return line == null ? null : new String(line, UTF_8);
  }
}
