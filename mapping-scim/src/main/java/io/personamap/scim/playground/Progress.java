package io.personamap.scim.playground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a long file is read, as a bar on standard error: only where that is a terminal and
 * standard output is none, so that neither a log nor the result has it in it.
 */
final class Progress {
  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001b[K";

  private final @Nullable Output err;
  private final long lines;

  Progress(@Nullable Output err, long lines) {
    this.err = err;
    this.lines = lines;
  }

  /** Returns a bar that nobody sees. */
  static Progress none() {
    return new Progress(null, 0);
  }

  /** Returns a bar for {@code file}, if somebody would see it. */
  static Progress of(Path file, Output err) {
    return ProcessTerminal.showsProgress() ? new Progress(err, lines(file)) : none();
  }

  void draw(long line) {
    if (err != null && lines > 0) {
      int done = (int) Math.min(WIDTH, line * WIDTH / lines);
      String counts = String.format(Locale.ROOT, "%,d of %,d", Math.min(line, lines), lines);
      err.text(CLEAR + "[" + "#".repeat(done) + "-".repeat(WIDTH - done) + "] " + counts);
      err.flush();
    }
  }

  /** Makes room for a message. */
  void clear() {
    if (err != null && lines > 0) {
      err.text(CLEAR);
    }
  }

  private static long lines(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      long lines = 0;
      byte[] bytes = new byte[1 << 16];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        for (int i = 0; i < read; i++) {
          lines += bytes[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
