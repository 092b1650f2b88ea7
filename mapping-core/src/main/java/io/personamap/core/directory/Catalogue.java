package io.personamap.core.directory;

import java.util.Set;

/**
 * A directory that can list everything of some kinds. Before such a source a {@link
 * CachedDirectory} reads whole lists instead of names one by one: the source is asked as often as
 * the list has pages, however many names are wanted.
 */
public interface Catalogue extends Directory {

  /** Returns the kinds that can be listed; always the same. */
  Set<Kind> listed();

  /**
   * Returns everything of {@code kind}; never throws for an outage.
   *
   * @throws IllegalArgumentException if the kind is not {@link #listed}
   */
  Listing list(Kind kind);
}
