package io.personamap.core.directory;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * A bounded cache before any directory, on Caffeine. Thread-safe.
 *
 * <ul>
 *   <li>Found and not found are kept, the latter for a shorter time; unavailable is never taken for
 *       one of them.
 *   <li>However many threads ask for a name at once, the source is asked once. {@link #findAll}
 *       asks it once for all names that are missing; of a {@link Catalogue} whole lists are read.
 *   <li>An answer that is about to grow old is asked for again while readers go on with it.
 *   <li>While the source does not answer, or throws, found names are given past their time to live,
 *       and say so ({@link Lookup.Found#stale}), up to {@link CacheLimits#staleAge}; the source is
 *       asked again behind the readers' backs after every {@link CacheLimits#pause}.
 *   <li>A name that is invalidated while it is being loaded is not kept.
 * </ul>
 *
 * <p>One cache is for one organisation of one platform; {@link TenantDirectories} keeps several
 * apart.
 */
public final class CachedDirectory implements Directory {
  private final Map<Kind, KindCache> caches = new EnumMap<>(Kind.class);

  private CachedDirectory(Directory source, CacheLimits limits, AnswerCache.Timing timing) {
    for (Kind kind : Kind.values()) {
      caches.put(
          kind,
          source instanceof Catalogue catalogue && catalogue.listed().contains(kind)
              ? new CatalogueCache(kind, catalogue, limits, timing)
              : new NameCache(kind, source, limits, timing, new AnswerCounter()));
    }
  }

  /** Returns a cache before {@code source} that refreshes on the common pool. */
  public static CachedDirectory of(Directory source, CacheLimits limits) {
    return of(source, limits, Ticker.systemTicker());
  }

  /** Returns a cache before {@code source} whose time is {@code ticker}'s. */
  public static CachedDirectory of(Directory source, CacheLimits limits, Ticker ticker) {
    return of(source, limits, ticker, ForkJoinPool.commonPool());
  }

  /**
   * Returns a cache before {@code source} whose time is {@code ticker}'s.
   *
   * @param refresher runs refreshes, each of which blocks a thread as long as the source takes; the
   *     readers may run on it too; while it takes none, answers stay as they are until they end
   */
  public static CachedDirectory of(
      Directory source, CacheLimits limits, Ticker ticker, Executor refresher) {
    return new CachedDirectory(source, limits, new AnswerCache.Timing(ticker, refresher));
  }

  @Override
  public Lookup find(Kind kind, String name) {
    return cache(kind).find(List.of(name)).values().iterator().next();
  }

  @Override
  public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    return cache(kind).find(names);
  }

  /**
   * Reads whole lists beforehand, where the source is a {@link Catalogue}.
   *
   * @return the kinds of {@code kinds} that the source did not answer for
   */
  public Set<Kind> warmUp(Set<Kind> kinds) {
    Set<Kind> cold = EnumSet.noneOf(Kind.class);
    for (Kind kind : kinds) {
      if (!cache(kind).warmUp()) {
        cold.add(kind);
      }
    }
    return Collections.unmodifiableSet(cold);
  }

  /** Forgets one name; of a {@link Catalogue}, the list that it is from. */
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

  /** Returns what the cache did for {@code kind} so far. */
  public CacheStatistics statistics(Kind kind) {
    return cache(kind).statistics();
  }

  private KindCache cache(Kind kind) {
    KindCache cache = caches.get(kind);
    if (cache == null) {
      throw new IllegalStateException("no cache for " + kind);
    }
    return cache;
  }
}
