package io.personamap.core.directory;

import java.util.List;

/** The answer to a look-up: one of three. Immutable. */
public sealed interface Lookup {

  /** The name is known. */
  record Found(Entry entry) implements Lookup {}

  /**
   * The source answered, and it has no such name.
   *
   * @param nearest the known names that were probably meant, nearest first; may be empty
   */
  record NotFound(List<String> nearest) implements Lookup {
    /** Copies the names. */
    public NotFound {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * Nobody can say: the source did not answer. Trying again later can help.
   *
   * @param reason what went wrong, without secrets
   */
  record Unavailable(String reason) implements Lookup {}
}
