package io.personamap.core.directory.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.personamap.core.directory.CacheStatistics;
import io.personamap.core.directory.CachedDirectory;
import io.personamap.core.directory.Kind;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Binds the statistics of a {@link CachedDirectory}, each meter with the tags {@code tenant} and
 * {@code kind}:
 *
 * <ul>
 *   <li>{@code personamap.directory.answers}, counter, by {@code result}: hit, miss, stale,
 *       unavailable
 *   <li>{@code personamap.directory.loads}, timer: calls to the source
 *   <li>{@code personamap.directory.failures}, counter: calls that it did not answer
 *   <li>{@code personamap.directory.entries}, gauge: names kept
 * </ul>
 *
 * <p>The registry holds the cache weakly.
 */
public final class DirectoryMeters implements MeterBinder {
  private static final String PREFIX = "personamap.directory.";

  private final CachedDirectory directory;
  private final String tenant;

  private DirectoryMeters(CachedDirectory directory, String tenant) {
    this.directory = directory;
    this.tenant = tenant;
  }

  /** Returns the meters of {@code directory}, under the name of its organisation. */
  public static DirectoryMeters of(CachedDirectory directory, String tenant) {
    return new DirectoryMeters(directory, tenant);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Kind kind : Kind.values()) {
      Tags tags = Tags.of("tenant", tenant, "kind", kind.word());
      answers(registry, tags.and("result", "hit"), of(kind, all -> all.answers().hits()));
      answers(registry, tags.and("result", "miss"), of(kind, all -> all.answers().misses()));
      answers(registry, tags.and("result", "stale"), of(kind, all -> all.answers().stale()));
      answers(
          registry,
          tags.and("result", "unavailable"),
          of(kind, all -> all.answers().unavailable()));
      FunctionCounter.builder(
              PREFIX + "failures", directory, of(kind, all -> all.loads().failures()))
          .tags(tags)
          .register(registry);
      FunctionTimer.builder(
              PREFIX + "loads",
              directory,
              cache -> cache.statistics(kind).loads().calls(),
              of(kind, all -> all.loads().time().toNanos()),
              TimeUnit.NANOSECONDS)
          .tags(tags)
          .register(registry);
      Gauge.builder(PREFIX + "entries", directory, of(kind, CacheStatistics::entries))
          .tags(tags)
          .register(registry);
    }
  }

  private void answers(MeterRegistry registry, Tags tags, ToDoubleFunction<CachedDirectory> count) {
    FunctionCounter.builder(PREFIX + "answers", directory, count).tags(tags).register(registry);
  }

  private static ToDoubleFunction<CachedDirectory> of(
      Kind kind, ToDoubleFunction<CacheStatistics> number) {
    return cache -> number.applyAsDouble(cache.statistics(kind));
  }
}
