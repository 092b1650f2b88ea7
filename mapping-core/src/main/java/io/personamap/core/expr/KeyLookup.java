package io.personamap.core.expr;

import java.util.List;

/**
 * What a call of constants looks for: it is false, and does not fail, where none of the texts is
 * there. Immutable.
 *
 * @param source the texts that are compared
 * @param match how they are compared with each of {@code texts}
 * @param sufficient whether the call holds wherever one of the texts is there
 */
public record KeyLookup(
    KeySource source, KeyTest.Match match, List<String> texts, boolean sufficient) {

  /** Copies the texts. */
  public KeyLookup {
    texts = List.copyOf(texts);
  }
}
