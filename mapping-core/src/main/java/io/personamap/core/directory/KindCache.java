package io.personamap.core.directory;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/**
 * The cached names of one kind. A name that is being loaded stands in the cache as a future, so
 * that each is loaded by one thread, which holds no lock meanwhile; a thread loads its own names
 * before it waits for those of others.
 */
final class KindCache {
  private static final Lookup.Unavailable NO_ANSWER =
      new Lookup.Unavailable("the source gave no answer");

  private final Kind kind;
  private final Directory source;
  private final Ticker ticker;
  private final AsyncCache<String, Lookup> answers;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder loadNanos = new LongAdder();

  KindCache(Kind kind, Directory source, CacheLimits limits, Ticker ticker) {
    this.kind = kind;
    this.source = source;
    this.ticker = ticker;
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(limits.maxEntries())
            .expireAfter(
                Expiry.writing(
                    (String name, Lookup answer) ->
                        answer instanceof Lookup.Found ? limits.ttl() : limits.negativeTtl()))
            .ticker(ticker)
            .executor(Runnable::run)
            .buildAsync();
  }

  Map<String, Lookup> find(Collection<String> names) {
    Map<String, CompletableFuture<Lookup>> all = new LinkedHashMap<>();
    Map<String, CompletableFuture<Lookup>> own = new LinkedHashMap<>();
    for (String name : names) {
      if (!all.containsKey(name)) {
        // Only the thread that finds no future there puts one and owns it.
        all.put(
            name,
            answers.get(
                name, (key, executor) -> own.computeIfAbsent(key, k -> new CompletableFuture<>())));
      }
    }
    hits.add(all.size() - own.size());
    if (!own.isEmpty()) {
      load(own);
    }
    Map<String, Lookup> found = new LinkedHashMap<>();
    all.forEach((name, answer) -> found.put(name, answer.join()));
    return found;
  }

  private void load(Map<String, CompletableFuture<Lookup>> own) {
    Map<String, Lookup> loaded = Map.of();
    long start = ticker.read();
    try {
      loaded = ask(List.copyOf(own.keySet()));
    } finally {
      loadNanos.add(ticker.read() - start);
      loads.increment();
      misses.add(own.size());
      for (Map.Entry<String, CompletableFuture<Lookup>> asked : own.entrySet()) {
        Lookup answer = loaded.getOrDefault(asked.getKey(), NO_ANSWER);
        if (answer instanceof Lookup.Unavailable) {
          // Removed before it is complete, so that nobody finds it in the cache.
          answers.asMap().remove(asked.getKey(), asked.getValue());
          failures.increment();
        }
        asked.getValue().complete(answer);
      }
    }
  }

  private Map<String, Lookup> ask(List<String> names) {
    return names.size() == 1
        ? Map.of(names.get(0), source.find(kind, names.get(0)))
        : source.findAll(kind, names);
  }

  void invalidate(String name) {
    answers.synchronous().invalidate(name);
  }

  void invalidateAll() {
    answers.synchronous().invalidateAll();
  }

  CacheStatistics statistics() {
    answers.synchronous().cleanUp();
    return new CacheStatistics(
        hits.sum(),
        misses.sum(),
        failures.sum(),
        loads.sum(),
        Duration.ofNanos(loadNanos.sum()),
        answers.synchronous().estimatedSize());
  }
}
