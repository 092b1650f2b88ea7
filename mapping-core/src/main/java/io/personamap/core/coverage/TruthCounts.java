package io.personamap.core.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** How often which atomic parts of a condition held. Not thread-safe. */
final class TruthCounts {
  /** Up to here there is a counter for each combination. */
  private static final int FEW_ATOMS = 6;

  private final int[] counters;
  private final Map<Long, Integer> counts = new LinkedHashMap<>();

  TruthCounts(int atoms) {
    counters = new int[atoms <= FEW_ATOMS ? 1 << atoms : 0];
  }

  /** Adds one evaluation; {@code truths} are as of {@link AtomIndex.Found#truths}. */
  void add(long truths) {
    if (counters.length > 0) {
      counters[(int) truths]++;
    } else {
      counts.merge(truths, 1, Integer::sum);
    }
  }

  /** Gives all counts to {@code taker}, and counts from the beginning again. */
  void drainTo(ObjIntConsumer<Long> taker) {
    for (int i = 0; i < counters.length; i++) {
      taker.accept((long) i, counters[i]);
      counters[i] = 0;
    }
    counts.forEach(taker::accept);
    counts.clear();
  }
}
