package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** UTF-8 text, whatever the locale, to one of the process's streams. Buffered; not thread-safe. */
final class Output {
  private final BufferedWriter writer;

  Output(OutputStream stream) {
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, UTF_8), 1 << 16);
  }

  /**
   * Writes {@code text} and a line feed.
   *
   * @throws ClosedPipeException if nobody reads any more
   * @throws UncheckedIOException if the text cannot be written for another reason
   */
  void line(String text) {
    text(text);
    text("\n");
  }

  /** Writes {@code text} alone; throws as {@link #line} does. */
  void text(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Hands everything over that was written so far; throws as {@link #line} does. */
  void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Returns a view for picocli, which prints help texts by itself. */
  PrintWriter printer() {
    return new PrintWriter(writer);
  }

  private static RuntimeException failed(IOException e) {
    // The JDK has no type for it; the text is strerror(EPIPE), or that of Windows.
    String reason = String.valueOf(e.getMessage());
    boolean closed = reason.contains("Broken pipe") || reason.contains("pipe is being closed");
    return closed ? new ClosedPipeException() : new UncheckedIOException(e);
  }
}
