package io.personamap.core.directory.genesys;

import java.time.Duration;

/**
 * How much a {@link GenesysDirectory} asks for, and how long it waits. A time of more than an hour
 * becomes an hour.
 *
 * @param pageSize entries wanted of a page, 1 to 500; the platform may give fewer
 * @param maxPages pages of a list, at least 1; a longer list is not read at all
 * @param maxBodyBytes bytes of one answer, at least 1
 * @param timeout for one request and its whole answer, more than nothing
 * @param tries of one request, at least 1
 * @param maxWait the longest wait between two tries; where the platform asks for a longer one
 *     ({@code Retry-After}), it is left alone for that time instead, an hour at most, and the
 *     answer is unavailable
 */
public record GenesysLimits(
    int pageSize, int maxPages, int maxBodyBytes, Duration timeout, int tries, Duration maxWait) {

  private static final Duration LONGEST = Duration.ofHours(1);

  /** Pages of 100, at most 500 of them; 4 MiB, 10 seconds, 4 tries, 30 seconds. */
  public static final GenesysLimits DEFAULT =
      new GenesysLimits(100, 500, 4 << 20, Duration.ofSeconds(10), 4, Duration.ofSeconds(30));

  /** Checks and shortens the limits. */
  public GenesysLimits {
    if (pageSize < 1 || pageSize > 500) {
      throw new IllegalArgumentException("pageSize must be 1 to 500, was " + pageSize);
    }
    if (maxPages < 1 || maxBodyBytes < 1 || tries < 1) {
      throw new IllegalArgumentException("maxPages, maxBodyBytes and tries must be >= 1");
    }
    if (timeout.isZero() || timeout.isNegative() || maxWait.isNegative()) {
      throw new IllegalArgumentException("timeout must be more than nothing, maxWait not less");
    }
    timeout = shortened(timeout);
    maxWait = shortened(maxWait);
  }

  /** Returns {@code time}, or an hour where that is less. */
  static Duration shortened(Duration time) {
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }
}
