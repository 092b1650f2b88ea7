package io.personamap.core.directory;

import java.util.concurrent.atomic.LongAdder;

/** Counts what readers were told. */
final class AnswerCounter {
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder stale = new LongAdder();
  private final LongAdder unavailable = new LongAdder();

  void add(Lookup answer, boolean own) {
    (own ? misses : hits).increment();
    if (answer instanceof Lookup.Unavailable) {
      unavailable.increment();
    } else if (answer instanceof Lookup.Found found && found.staleAge() != null) {
      stale.increment();
    }
  }

  CacheStatistics.Answers sums() {
    return new CacheStatistics.Answers(hits.sum(), misses.sum(), stale.sum(), unavailable.sum());
  }
}
