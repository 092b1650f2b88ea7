package io.personamap.core.directory;

import java.util.Collection;
import java.util.Map;

/** The cached names of one kind. */
interface KindCache {

  /** Returns one answer a name, in the order of {@code names}. */
  Map<String, Lookup> find(Collection<String> names);

  /** Loads what can be loaded beforehand; returns whether the source answered. */
  boolean warmUp();

  void invalidate(String name);

  void invalidateAll();

  CacheStatistics statistics();
}
