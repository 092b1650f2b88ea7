package io.personamap.core.directory;

import java.time.Duration;

/**
 * The bounds of a {@link CachedDirectory}.
 *
 * @param maxEntries names kept of each kind, at least 1
 * @param ttl how long a found name is kept from its load, more than nothing
 * @param negativeTtl how long a name that was not found is kept, more than nothing and at most
 *     {@code ttl}: whoever adds a missing role waits so long
 */
public record CacheLimits(long maxEntries, Duration ttl, Duration negativeTtl) {
  /** 10,000 names of each kind, 15 minutes, 1 minute. */
  public static final CacheLimits DEFAULT =
      new CacheLimits(10_000, Duration.ofMinutes(15), Duration.ofMinutes(1));

  /** Checks the bounds. */
  public CacheLimits {
    if (maxEntries < 1) {
      throw new IllegalArgumentException("maxEntries must be >= 1, was " + maxEntries);
    }
    if (ttl.isZero() || ttl.isNegative() || negativeTtl.isZero() || negativeTtl.isNegative()) {
      throw new IllegalArgumentException("a time to live must be more than nothing");
    }
    if (negativeTtl.compareTo(ttl) > 0) {
      throw new IllegalArgumentException("negativeTtl must be at most ttl");
    }
  }
}
