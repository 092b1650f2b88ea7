package io.personamap.core.expr;

import java.io.Serializable;

/**
 * A piece of an expression's text.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset behind the last; {@code end == start} marks a gap
 */
public record Span(int start, int end) implements Serializable {

  /** Checks that the offsets are in order. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** Returns the smallest span that holds both. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Returns the piece of {@code source} that this span covers. */
  public String of(String source) {
    return source.substring(Math.min(start, source.length()), Math.min(end, source.length()));
  }
}
