package io.personamap.core.directory;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A bounded cache before any directory, on Caffeine. Thread-safe.
 *
 * <ul>
 *   <li>Found and not found are kept, the latter for a shorter time; unavailable never is.
 *   <li>However many threads ask for a name at once, the source is asked once.
 *   <li>{@link #findAll} asks the source once for all names that are missing.
 *   <li>A name that is invalidated while it is being loaded is not kept.
 * </ul>
 */
public final class CachedDirectory implements Directory {
  private final Map<Kind, KindCache> caches = new EnumMap<>(Kind.class);

  private CachedDirectory(Directory source, CacheLimits limits, Ticker ticker) {
    for (Kind kind : Kind.values()) {
      caches.put(kind, new KindCache(kind, source, limits, ticker));
    }
  }

  /** Returns a cache before {@code source}. */
  public static CachedDirectory of(Directory source, CacheLimits limits) {
    return of(source, limits, Ticker.systemTicker());
  }

  /** Returns a cache before {@code source} whose time is {@code ticker}'s. */
  public static CachedDirectory of(Directory source, CacheLimits limits, Ticker ticker) {
    return new CachedDirectory(source, limits, ticker);
  }

  @Override
  public Lookup find(Kind kind, String name) {
    return cache(kind).find(List.of(name)).values().iterator().next();
  }

  @Override
  public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    return cache(kind).find(names);
  }

  /** Forgets one name. */
  public void invalidate(Kind kind, String name) {
    cache(kind).invalidate(name);
  }

  /** Forgets all names of one kind. */
  public void invalidateAll(Kind kind) {
    cache(kind).invalidateAll();
  }

  /** Forgets all names. */
  public void invalidateAll() {
    caches.values().forEach(KindCache::invalidateAll);
  }

  /** Returns what the cache did for each kind so far. */
  public Map<Kind, CacheStatistics> statistics() {
    Map<Kind, CacheStatistics> statistics = new EnumMap<>(Kind.class);
    caches.forEach((kind, cache) -> statistics.put(kind, cache.statistics()));
    return Collections.unmodifiableMap(statistics);
  }

  private KindCache cache(Kind kind) {
    KindCache cache = caches.get(kind);
    if (cache == null) {
      throw new IllegalStateException("no cache for " + kind);
    }
    return cache;
  }
}
