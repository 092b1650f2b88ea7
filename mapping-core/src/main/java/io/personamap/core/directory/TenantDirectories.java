package io.personamap.core.directory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The caches of several organisations in one process. Each has bounds, statistics and a source of
 * its own: nothing that one asks is answered by, counted for or evicted in favour of another.
 * Thread-safe; bounded by the organisations that are asked for.
 */
public final class TenantDirectories {
  private final Function<String, CachedDirectory> caches;
  private final ConcurrentHashMap<String, CachedDirectory> byTenant = new ConcurrentHashMap<>();

  private TenantDirectories(Function<String, CachedDirectory> caches) {
    this.caches = caches;
  }

  /**
   * Returns caches that are made when first asked for.
   *
   * @param caches gives the cache of an organisation; called once for each
   */
  public static TenantDirectories of(Function<String, CachedDirectory> caches) {
    return new TenantDirectories(caches);
  }

  /** Returns the cache of {@code tenant}, always the same until it is removed. */
  public CachedDirectory tenant(String tenant) {
    return byTenant.computeIfAbsent(tenant, caches);
  }

  /** Forgets the cache of {@code tenant}, with everything in it. */
  public void remove(String tenant) {
    byTenant.remove(tenant);
  }

  /** Returns the organisations that have a cache. */
  public Set<String> tenants() {
    return Set.copyOf(byTenant.keySet());
  }
}
