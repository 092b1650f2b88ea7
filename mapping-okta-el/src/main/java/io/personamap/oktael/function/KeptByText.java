package io.personamap.oktael.function;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/**
 * Caches of what is computed from a text: patterns and inner expressions are constants almost
 * always, and functions see them anew at each call. Texts out of profiles may pass through.
 */
final class KeptByText {
  /** Of all texts in one cache, in UTF-16 units. */
  private static final int MOST_TEXT = 200_000;

  private KeptByText() {}

  /** Returns an empty cache; what {@code compute} throws reaches the caller and is not kept. */
  static <V> LoadingCache<String, V> of(Function<String, V> compute) {
    return Caffeine.newBuilder()
        .maximumWeight(MOST_TEXT)
        .weigher((String text, V kept) -> text.length())
        .executor(Runnable::run)
        .build(compute::apply);
  }
}
