package io.personamap.core.directory;

import java.util.List;

/** The answer to a request for everything of a kind: one of two. Immutable. */
public sealed interface Listing {

  /**
   * Everything of the kind, at one moment.
   *
   * @param entries in the source's order; a name may stand twice, an id may not
   */
  record Complete(List<Entry> entries) implements Listing {
    /** Copies the entries. */
    public Complete {
      entries = List.copyOf(entries);
    }
  }

  /**
   * The source did not answer, or not completely. Trying again later can help.
   *
   * @param reason what went wrong, without secrets
   */
  record Unavailable(String reason) implements Listing {}
}
