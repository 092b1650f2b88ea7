package io.personamap.core.directory;

import java.time.Duration;

/**
 * What a {@link CachedDirectory} did for one kind since it was made. Immutable.
 *
 * @param answers what readers were told
 * @param loads what the source was asked
 * @param entries names kept now
 */
public record CacheStatistics(Answers answers, Loads loads, long entries) {

  /**
   * What readers were told, in names. A name counts once a reader: as a hit or as a miss.
   *
   * @param hits names answered without waiting for a load of one's own
   * @param misses names that a reader loaded
   * @param stale names of both that were given although they were older than their time to live,
   *     since the source did not answer
   * @param unavailable names of both that nobody could answer for
   */
  public record Answers(long hits, long misses, long stale, long unavailable) {}

  /**
   * What the source was asked.
   *
   * @param calls questions to the source, refreshes included; many names or a whole catalogue at
   *     once count as one
   * @param failures those of {@code calls} that the source did not answer, or not for every name
   * @param time how long the calls took together
   */
  public record Loads(long calls, long failures, Duration time) {}
}
