package io.personamap.oktael.function;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was computed from a text: patterns and inner expressions are constants almost always,
 * and functions see them anew at each call. Bounded: texts out of profiles may pass through, and
 * start it over when it is full. Thread-safe; nobody can tell whether a value was kept.
 *
 * @param <V> immutable
 */
final class Memo<V> {
  private static final int MOST = 1_000;

  private final Map<String, V> kept = new ConcurrentHashMap<>();
  private final Function<String, V> compute;

  /** Creates an empty memo; what {@code compute} throws is not kept. */
  Memo(Function<String, V> compute) {
    this.compute = compute;
  }

  V of(String text) {
    V known = kept.get(text);
    if (known != null) {
      return known;
    }
    V computed = compute.apply(text);
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(text, computed);
    return computed;
  }
}
