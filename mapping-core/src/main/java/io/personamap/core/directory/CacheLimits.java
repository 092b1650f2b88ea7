package io.personamap.core.directory;

import java.time.Duration;

/**
 * The bounds of a {@link CachedDirectory}. A time of more than 36,500 days becomes that long: a
 * cache counts nanoseconds.
 *
 * @param maxEntries names kept of each kind, at least 1
 * @param ttl how long a found name is kept from its load, more than nothing
 * @param negativeTtl how long a name that was not found is kept, more than nothing and at most
 *     {@code ttl}: whoever adds a missing role waits so long
 * @param refreshAfter how old a kept answer is when the next reader has it asked for again, without
 *     waiting for it; more than nothing; {@code ttl} or more means never
 * @param staleAge how old, from its load, a found name may be that is given while the source does
 *     not answer; no more than {@code ttl} means never
 * @param pause how long the source is left alone with a name that it did not answer for; nothing
 *     means that every reader asks again
 */
public record CacheLimits(
    long maxEntries,
    Duration ttl,
    Duration negativeTtl,
    Duration refreshAfter,
    Duration staleAge,
    Duration pause) {

  private static final Duration LONGEST = Duration.ofDays(36_500);

  /**
   * 10,000 names of each kind, 15 minutes, 1 minute; refreshed after 5 minutes, given for up to a
   * day while the source is down, which is asked again after 5 seconds.
   */
  public static final CacheLimits DEFAULT =
      new CacheLimits(10_000, Duration.ofMinutes(15), Duration.ofMinutes(1))
          .withRefreshAfter(Duration.ofMinutes(5))
          .withStaleAge(Duration.ofDays(1))
          .withPause(Duration.ofSeconds(5));

  /** Checks and shortens the bounds. */
  public CacheLimits {
    if (maxEntries < 1) {
      throw new IllegalArgumentException("maxEntries must be >= 1, was " + maxEntries);
    }
    if (!positive(ttl) || !positive(negativeTtl) || !positive(refreshAfter)) {
      throw new IllegalArgumentException("a time to live must be more than nothing");
    }
    if (negativeTtl.compareTo(ttl) > 0) {
      throw new IllegalArgumentException("negativeTtl must be at most ttl");
    }
    if (staleAge.isNegative() || pause.isNegative()) {
      throw new IllegalArgumentException("staleAge and pause must not be negative");
    }
    ttl = shortened(ttl);
    negativeTtl = shortened(negativeTtl);
    refreshAfter = shortened(refreshAfter);
    staleAge = shortened(staleAge);
    pause = shortened(pause);
  }

  /** Bounds without refresh, stale answers and pause. */
  public CacheLimits(long maxEntries, Duration ttl, Duration negativeTtl) {
    this(maxEntries, ttl, negativeTtl, ttl, Duration.ZERO, Duration.ZERO);
  }

  /** Returns these bounds with another {@code refreshAfter}. */
  public CacheLimits withRefreshAfter(Duration age) {
    return new CacheLimits(maxEntries, ttl, negativeTtl, age, staleAge, pause);
  }

  /** Returns these bounds with another {@code staleAge}. */
  public CacheLimits withStaleAge(Duration age) {
    return new CacheLimits(maxEntries, ttl, negativeTtl, refreshAfter, age, pause);
  }

  /** Returns these bounds with another {@code pause}. */
  public CacheLimits withPause(Duration time) {
    return new CacheLimits(maxEntries, ttl, negativeTtl, refreshAfter, staleAge, time);
  }

  private static Duration shortened(Duration time) {
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  private static boolean positive(Duration time) {
    return !time.isZero() && !time.isNegative();
  }
}
