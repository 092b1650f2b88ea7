package io.personamap.core.directory;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers by key, each kept as long as its outcome allows. What is being loaded stands in the cache
 * as a future, so that each key is loaded by one thread, which holds no lock meanwhile; a thread
 * loads its own keys before it waits for those of others.
 *
 * <p>A second cache has the last known answers, for as long as they may be given stale.
 */
final class AnswerCache<K, V> {
  private final Question<K, V> question;
  private final CacheLimits limits;
  private final Timing timing;
  private final AsyncLoadingCache<K, Kept<V>> answers;
  private final Cache<K, Kept<V>> last;
  private final LoadCounter loads = new LoadCounter();

  /** What a source can be asked. It never throws. */
  interface Question<K, V> {
    /** Returns one answer a key; a key without one counts as not answered. */
    Map<K, V> ask(List<K> keys);

    Outcome outcome(V value);

    V unanswered();
  }

  /** What an answer is worth. */
  enum Outcome {
    KNOWN,
    NOT_KNOWN,
    NO_ANSWER
  }

  /** The clock, and where refreshes run. */
  record Timing(Ticker ticker, Executor refresher) {}

  /** An answer, and whether its reader loaded it. */
  record Reading<V>(Kept<V> kept, boolean own) {}

  AnswerCache(Question<K, V> question, CacheLimits limits, Timing timing) {
    this.question = question;
    this.limits = limits;
    this.timing = timing;
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(limits.maxEntries())
            .expireAfter(new KeptExpiry<K, V>())
            .refreshAfterWrite(limits.refreshAfter())
            .ticker(timing.ticker())
            .executor(Runnable::run)
            .buildAsync(new Refresher());
    boolean never = limits.staleAge().compareTo(limits.ttl()) <= 0;
    this.last =
        Caffeine.newBuilder()
            .maximumSize(never ? 0 : limits.maxEntries())
            .expireAfterWrite(limits.staleAge())
            .ticker(timing.ticker())
            .executor(Runnable::run)
            .build();
  }

  /** Returns the answer to {@code key}, loaded where it is not there. */
  Reading<V> get(K key) {
    Reading<V> there = there(key);
    return there == null ? loaded(List.of(key)).values().iterator().next() : there;
  }

  /**
   * Returns one answer a key, in the order of {@code keys}; those that are not there are loaded.
   */
  Map<K, Reading<V>> get(Collection<K> keys) {
    Map<K, Reading<V>> readings = new LinkedHashMap<>();
    for (K key : keys) {
      Reading<V> there = there(key);
      if (there == null) {
        return loaded(keys);
      }
      readings.put(key, there);
    }
    return readings;
  }

  /** Returns what is there, or null where it has to be loaded or waited for. */
  private @Nullable Reading<V> there(K key) {
    CompletableFuture<Kept<V>> answer = answers.getIfPresent(key);
    return answer != null && answer.isDone() ? reading(key, answer.join(), false) : null;
  }

  private Map<K, Reading<V>> loaded(Collection<K> keys) {
    Map<K, CompletableFuture<Kept<V>>> all = new LinkedHashMap<>();
    Map<K, CompletableFuture<Kept<V>>> own = new LinkedHashMap<>();
    try {
      for (K key : keys) {
        if (!all.containsKey(key)) {
          all.put(
              key,
              answers.get(
                  key,
                  (absent, executor) ->
                      own.computeIfAbsent(absent, its -> new CompletableFuture<>())));
        }
      }
      if (!own.isEmpty()) {
        load(own);
      }
    } finally {
      // Nobody waits for ever for what failed here; what is complete stays so.
      own.values().forEach(answer -> answer.cancel(false));
    }
    Map<K, Reading<V>> readings = new LinkedHashMap<>();
    all.forEach(
        (key, answer) -> readings.put(key, reading(key, answer.join(), own.containsKey(key))));
    return readings;
  }

  private Reading<V> reading(K key, Kept<V> kept, boolean own) {
    if (kept.isRetryDue(timing.ticker())) {
      CompletableFuture<Kept<V>> unused = refresh(key);
    }
    return new Reading<>(kept, own);
  }

  /** Asks again, unless somebody does so already. The answer is the old one where there is none. */
  CompletableFuture<Kept<V>> refresh(K key) {
    return answers.synchronous().refresh(key);
  }

  /** Asks again and waits for the answer. */
  Kept<V> renewed(K key) {
    CompletableFuture<Kept<V>> answer = refresh(key);
    if (answer instanceof Renewal<Kept<V>> renewal) {
      renewal.run();
    }
    return answer.join();
  }

  @SuppressWarnings("ReferenceEquality") // a future equals nothing but itself
  private void load(Map<K, CompletableFuture<Kept<V>>> own) {
    Map<K, V> loaded = Map.of();
    try {
      loaded = ask(List.copyOf(own.keySet()));
    } finally {
      for (Map.Entry<K, CompletableFuture<Kept<V>>> asked : own.entrySet()) {
        K key = asked.getKey();
        Kept<V> kept = kept(key, answer(loaded, key));
        if (kept.outcome() == Outcome.NO_ANSWER && limits.pause().isZero()) {
          // Removed before it is complete, so that nobody finds it in the cache.
          answers.asMap().remove(key, asked.getValue());
        }
        asked.getValue().complete(kept);
        remember(key, kept, () -> answers.asMap().get(key) == asked.getValue());
      }
    }
  }

  private Map<K, V> ask(List<K> keys) {
    long start = now();
    boolean answered = false;
    try {
      Map<K, V> loaded = question.ask(keys);
      answered =
          loaded.keySet().containsAll(keys)
              && loaded.values().stream()
                  .noneMatch(value -> question.outcome(value) == Outcome.NO_ANSWER);
      return loaded;
    } finally {
      loads.add(now() - start, answered);
    }
  }

  private V answer(Map<K, V> loaded, K key) {
    V value = loaded.get(key);
    return value == null ? question.unanswered() : value;
  }

  private Kept<V> kept(K key, V value) {
    long now = now();
    return switch (question.outcome(value)) {
      case KNOWN -> Kept.fresh(value, Outcome.KNOWN, now, limits.ttl());
      case NOT_KNOWN -> Kept.fresh(value, Outcome.NOT_KNOWN, now, limits.negativeTtl());
      case NO_ANSWER -> {
        Kept<V> old = last.getIfPresent(key);
        yield old == null
            ? Kept.fresh(value, Outcome.NO_ANSWER, now, limits.pause())
            : old.prolonged(now, limits);
      }
    };
  }

  /**
   * Looked after once more when it is put, so that an invalidation, which empties the two caches in
   * the other order, misses neither.
   *
   * @param isCurrent whether neither an invalidation nor a newer load overtook this answer
   */
  private void remember(K key, Kept<V> kept, BooleanSupplier isCurrent) {
    if (kept.outcome() == Outcome.NOT_KNOWN) {
      last.invalidate(key);
    } else if (kept.outcome() == Outcome.KNOWN && !kept.isProlonged()) {
      if (isCurrent.getAsBoolean()) {
        last.put(key, kept);
      }
      if (!isCurrent.getAsBoolean()) {
        last.invalidate(key);
      }
    }
  }

  void invalidate(K key) {
    answers.synchronous().invalidate(key);
    last.invalidate(key);
  }

  void invalidateAll() {
    answers.synchronous().invalidateAll();
    last.invalidateAll();
  }

  long now() {
    return timing.ticker().read();
  }

  Duration age(Kept<V> kept) {
    return Duration.ofNanos(Math.max(0, now() - kept.loadedAt()));
  }

  CacheStatistics.Loads loads() {
    return loads.sums();
  }

  /** Returns what is kept, without counting as a reader. */
  Optional<V> peek(K key) {
    return Optional.ofNullable(answers.synchronous().policy().getIfPresentQuietly(key))
        .map(Kept::value);
  }

  long size() {
    answers.synchronous().cleanUp();
    return answers.synchronous().estimatedSize();
  }

  /** Asks again behind the readers' backs. */
  private final class Refresher implements AsyncCacheLoader<K, Kept<V>> {
    @Override
    public CompletableFuture<Kept<V>> asyncLoad(K key, Executor executor) {
      return renewal(() -> reload(key), () -> kept(key, question.unanswered()));
    }

    @Override
    public CompletableFuture<Kept<V>> asyncReload(K key, Kept<V> old, Executor executor) {
      return renewal(() -> reload(key, old), () -> old);
    }

    private Renewal<Kept<V>> renewal(Supplier<Kept<V>> source, Supplier<Kept<V>> without) {
      Renewal<Kept<V>> renewal = new Renewal<>(source);
      try {
        timing.refresher().execute(renewal);
      } catch (RejectedExecutionException full) {
        renewal.complete(without.get());
      }
      return renewal;
    }

    /** Which load is current cannot be told from here: rather no stale answer than an older one. */
    private Kept<V> reload(K key) {
      Kept<V> kept = kept(key, answer(ask(List.of(key)), key));
      remember(key, kept, () -> false);
      return kept;
    }

    @SuppressWarnings("ReferenceEquality") // an equal one may be of a newer load
    private Kept<V> reload(K key, Kept<V> old) {
      V value = answer(ask(List.of(key)), key);
      if (question.outcome(value) == Outcome.NO_ANSWER && old.outcome() == Outcome.KNOWN) {
        return old.prolonged(now(), limits);
      }
      Kept<V> kept = kept(key, value);
      remember(key, kept, () -> answers.synchronous().policy().getIfPresentQuietly(key) == old);
      return kept;
    }
  }
}
