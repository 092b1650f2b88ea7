package io.personamap.core.directory;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls to a source. */
final class LoadCounter {
  private final LongAdder calls = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  void add(long took, boolean answered) {
    calls.increment();
    nanos.add(took);
    if (!answered) {
      failures.increment();
    }
  }

  CacheStatistics.Loads sums() {
    return new CacheStatistics.Loads(calls.sum(), failures.sum(), Duration.ofNanos(nanos.sum()));
  }
}
