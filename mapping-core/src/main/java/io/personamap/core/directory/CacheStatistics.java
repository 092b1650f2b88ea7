package io.personamap.core.directory;

import java.time.Duration;

/**
 * What a {@link CachedDirectory} did for one kind since it was made. Immutable.
 *
 * @param hits names answered without the source, or by a load that another thread had begun
 * @param misses names that the source was asked for
 * @param failures names of {@code misses} that the source did not answer
 * @param loads calls to the source; a bulk call counts once
 * @param loadTime the time that those calls took together
 * @param entries names kept now
 */
public record CacheStatistics(
    long hits, long misses, long failures, long loads, Duration loadTime, long entries) {}
