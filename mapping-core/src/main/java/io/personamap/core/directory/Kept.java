package io.personamap.core.directory;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * An answer in a cache. Times are those of the cache's ticker, in nanoseconds.
 *
 * @param loadedAt when the source gave it
 * @param isProlonged whether the source left a later question unanswered
 * @param expiresAt when it is forgotten
 * @param retryAt when the source may be asked again after such a question
 */
record Kept<V>(
    V value,
    AnswerCache.Outcome outcome,
    long loadedAt,
    boolean isProlonged,
    long expiresAt,
    long retryAt) {

  static <V> Kept<V> fresh(V value, AnswerCache.Outcome outcome, long now, Duration life) {
    return new Kept<>(value, outcome, now, false, now + life.toNanos(), now);
  }

  /**
   * Returns this for the time of an outage: no older than it may become, and no longer than one
   * time to live, so that after a quiet time a reader asks again.
   */
  Kept<V> prolonged(long now, CacheLimits limits) {
    long byAge = loadedAt + limits.staleAge().toNanos() - now;
    long regular = expiresAt - now;
    long life = Math.max(regular, Math.min(byAge, limits.ttl().toNanos()));
    return new Kept<>(value, outcome, loadedAt, true, now + life, now + limits.pause().toNanos());
  }

  /** Returns whether the source left a later question unanswered, and may be asked again. */
  boolean isRetryDue(Ticker ticker) {
    return isProlonged && ticker.read() - retryAt >= 0;
  }
}
