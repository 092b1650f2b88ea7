package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Lookup.Unavailable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CachedDirectoryTest {
  private static final CacheLimits LIMITS =
      new CacheLimits(100, Duration.ofMinutes(10), Duration.ofMinutes(1));

  private final AtomicLong nanos = new AtomicLong();
  private final Source source = new Source();
  private final CachedDirectory cache = CachedDirectory.of(source, LIMITS, nanos::get);

  /** Knows what is put into it, and writes down what it is asked. */
  private static class Source implements Directory {
    final Map<String, Lookup> answers = new LinkedHashMap<>();
    final List<Object> asked = Collections.synchronizedList(new ArrayList<>());

    void knows(String name) {
      answers.put(name, new Lookup.Found(new Entry(Kind.ROLE, name, "id of " + name)));
    }

    @Override
    public Lookup find(Kind kind, String name) {
      asked.add(name);
      return answers.getOrDefault(name, new Lookup.NotFound(List.of("Near")));
    }

    @Override
    public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
      asked.add(List.copyOf(names));
      Map<String, Lookup> found = new LinkedHashMap<>();
      names.forEach(
          name -> found.put(name, answers.getOrDefault(name, new Lookup.NotFound(List.of()))));
      return found;
    }
  }

  @Test
  void foundName_isKeptForItsTimeToLive() {
    source.knows("Agent");
    Lookup first = cache.find(Kind.ROLE, "Agent");
    nanos.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
    assertEquals(first, cache.find(Kind.ROLE, "Agent"));
    assertEquals(List.of("Agent"), source.asked);
    nanos.addAndGet(1);
    cache.find(Kind.ROLE, "Agent");
    assertEquals(List.of("Agent", "Agent"), source.asked);
  }

  @Test
  void nameThatIsNotFound_isKeptForAShorterTime() {
    assertEquals(new Lookup.NotFound(List.of("Near")), cache.find(Kind.ROLE, "Agent"));
    source.knows("Agent");
    nanos.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
    assertInstanceOf(Lookup.NotFound.class, cache.find(Kind.ROLE, "Agent"));
    nanos.addAndGet(1);
    assertInstanceOf(Lookup.Found.class, cache.find(Kind.ROLE, "Agent"));
  }

  @Test
  void unavailableAnswer_isNeverKept() {
    source.answers.put("Agent", new Unavailable("down"));
    assertEquals(new Unavailable("down"), cache.find(Kind.ROLE, "Agent"));
    assertEquals(
        new Unavailable("down"), cache.findAll(Kind.ROLE, List.of("Agent", "X")).get("Agent"));
    source.knows("Agent");
    assertInstanceOf(Lookup.Found.class, cache.find(Kind.ROLE, "Agent"));
    assertEquals(2, cache.statistics().get(Kind.ROLE).loads().failures());
  }

  @Test
  void kinds_areApart() {
    source.knows("Spanish");
    cache.find(Kind.SKILL, "Spanish");
    cache.find(Kind.LANGUAGE, "Spanish");
    assertEquals(2, source.asked.size());
  }

  @Test
  void findAll_asksOnceForWhatIsMissingAndKeepsTheOrder() {
    source.knows("B");
    cache.find(Kind.ROLE, "B");
    Map<String, Lookup> answers = cache.findAll(Kind.ROLE, List.of("A", "B", "C", "A"));
    assertEquals(List.of("A", "B", "C"), List.copyOf(answers.keySet()));
    assertEquals(List.of("B", List.of("A", "C")), source.asked);
    assertEquals(Map.of(), cache.findAll(Kind.ROLE, List.of()));
  }

  @Test
  void statistics_countNamesAndCalls() {
    source.knows("B");
    cache.find(Kind.ROLE, "B");
    cache.findAll(Kind.ROLE, List.of("A", "B", "C"));
    CacheStatistics roles = cache.statistics().get(Kind.ROLE);
    assertEquals(new CacheStatistics.Answers(1, 3, 0, 0), roles.answers());
    assertEquals(new CacheStatistics.Loads(2, 0, Duration.ZERO), roles.loads());
    assertEquals(3, roles.entries());
    assertEquals(
        new CacheStatistics(
            new CacheStatistics.Answers(0, 0, 0, 0),
            new CacheStatistics.Loads(0, 0, Duration.ZERO),
            0),
        cache.statistics().get(Kind.SKILL));
  }

  @Test
  void entries_areBounded() {
    for (int i = 0; i < 1_000; i++) {
      cache.find(Kind.ROLE, "role " + i);
    }
    assertEquals(100, cache.statistics().get(Kind.ROLE).entries());
  }

  @Test
  void invalidatedName_isAskedAgain() {
    cache.findAll(Kind.ROLE, List.of("A", "B"));
    cache.find(Kind.SKILL, "A");
    source.asked.clear();
    cache.invalidate(Kind.ROLE, "A");
    cache.findAll(Kind.ROLE, List.of("A", "B"));
    assertEquals(List.of("A"), source.asked);
    cache.invalidateAll(Kind.ROLE);
    cache.find(Kind.SKILL, "A");
    assertEquals(List.of("A"), source.asked);
    cache.invalidateAll();
    cache.find(Kind.SKILL, "A");
    assertEquals(List.of("A", "A"), source.asked);
  }

  @Test
  void manyThreads_askTheSourceOnce() throws InterruptedException, ExecutionException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicLong calls = new AtomicLong();
    Directory slow =
        (kind, name) -> {
          calls.incrementAndGet();
          asked.countDown();
          await(release);
          return new Lookup.Found(new Entry(kind, name, "1"));
        };
    CachedDirectory shared = CachedDirectory.of(slow, LIMITS);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Lookup>> answers = new ArrayList<>();
      answers.add(threads.submit(() -> shared.find(Kind.ROLE, "Agent")));
      await(asked);
      for (int i = 0; i < 7; i++) {
        answers.add(threads.submit(() -> shared.find(Kind.ROLE, "Agent")));
      }
      release.countDown();
      for (Future<Lookup> answer : answers) {
        assertInstanceOf(Lookup.Found.class, answer.get());
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(1, calls.get());
  }

  @Test
  void nameThatIsBeingLoaded_isWaitedForBehindTheOthers()
      throws InterruptedException, ExecutionException {
    CountDownLatch asked = new CountDownLatch(2);
    Directory slow =
        (kind, name) -> {
          asked.countDown();
          await(asked); // each is answered once both are asked for
          return new Lookup.Found(new Entry(kind, name, "1"));
        };
    CachedDirectory shared = CachedDirectory.of(slow, LIMITS);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Lookup> first = threads.submit(() -> shared.find(Kind.ROLE, "A"));
      while (asked.getCount() == 2) {
        Thread.onSpinWait();
      }
      Map<String, Lookup> both =
          threads.submit(() -> shared.findAll(Kind.ROLE, List.of("A", "B"))).get();
      assertEquals(List.of("A", "B"), List.copyOf(both.keySet()));
      assertEquals(first.get(), both.get("A"));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void threadsWithOverlappingNames_doNotWaitForEachOtherForEver()
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 200; round++) {
        CachedDirectory shared = CachedDirectory.of(source, LIMITS);
        List<Future<Map<String, Lookup>>> answers = new ArrayList<>();
        for (List<String> names :
            List.of(List.of("A", "B", "C"), List.of("C", "B", "A"), List.of("B", "D"))) {
          answers.add(threads.submit(() -> shared.findAll(Kind.ROLE, names)));
        }
        for (Future<Map<String, Lookup>> answer : answers) {
          answer.get();
        }
        assertEquals(4, shared.statistics().get(Kind.ROLE).answers().misses());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void nameInvalidatedWhileItIsLoaded_isNotKept() {
    AtomicReference<CachedDirectory> self = new AtomicReference<>();
    AtomicLong calls = new AtomicLong();
    self.set(
        CachedDirectory.of(
            (kind, name) -> {
              if (calls.incrementAndGet() == 1) {
                self.get().invalidate(kind, name);
              }
              return new Lookup.Found(new Entry(kind, name, "" + calls.get()));
            },
            LIMITS));
    self.get().find(Kind.ROLE, "Agent");
    Lookup.Found second = (Lookup.Found) self.get().find(Kind.ROLE, "Agent");
    assertEquals("2", second.entry().id());
  }

  @Test
  void sourceThatThrows_isUnavailableAndLeavesNothingBehind() {
    AtomicLong calls = new AtomicLong();
    CachedDirectory broken =
        CachedDirectory.of(
            (kind, name) -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug");
              }
              return new Lookup.Found(new Entry(kind, name, "1"));
            },
            LIMITS);
    assertEquals(
        new Unavailable("its source threw IllegalStateException"), broken.find(Kind.ROLE, "Agent"));
    assertInstanceOf(Lookup.Found.class, broken.find(Kind.ROLE, "Agent"));
    assertEquals(1, broken.statistics(Kind.ROLE).loads().failures());
  }

  /** Sources that are not checked for null exist, whatever the contract says. */
  @Test
  void sourceThatGivesNull_isUnavailable() {
    Map<String, Lookup> nothingOfA = new HashMap<>();
    nothingOfA.put("A", null);
    nothingOfA.put("B", new Lookup.NotFound(List.of()));
    for (Map<String, Lookup> all : Arrays.asList(null, nothingOfA)) {
      Directory careless =
          new Directory() {
            @Override
            public Lookup find(Kind kind, String name) {
              return null;
            }

            @Override
            public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
              return all;
            }
          };
      for (Directory directory :
          List.of(CachedDirectory.of(careless, LIMITS), CompositeDirectory.of(List.of(careless)))) {
        assertInstanceOf(Unavailable.class, directory.find(Kind.ROLE, "A"));
        Map<String, Lookup> answers = directory.findAll(Kind.ROLE, List.of("A", "B"));
        assertInstanceOf(Unavailable.class, answers.get("A"));
        assertEquals(
            all == null ? answers.get("A") : new Lookup.NotFound(List.of()), answers.get("B"));
      }
      assertInstanceOf(Unavailable.class, UnfailingDirectory.of(careless).find(Kind.ROLE, "A"));
    }
  }

  @Test
  void sourceThatForgetsAName_isUnavailableForIt() {
    Directory forgetful = new ForgetfulDirectory();
    Map<String, Lookup> answers =
        CachedDirectory.of(forgetful, LIMITS).findAll(Kind.ROLE, List.of("A", "B"));
    assertTrue(answers.values().stream().allMatch(Unavailable.class::isInstance));
  }

  @Test
  void limitsWithoutSense_areRefused() {
    Duration minute = Duration.ofMinutes(1);
    assertThrows(IllegalArgumentException.class, () -> new CacheLimits(0, minute, minute));
    assertThrows(IllegalArgumentException.class, () -> new CacheLimits(1, Duration.ZERO, minute));
    assertThrows(
        IllegalArgumentException.class, () -> new CacheLimits(1, minute, minute.negated()));
    assertThrows(
        IllegalArgumentException.class, () -> new CacheLimits(1, minute, minute.plusNanos(1)));
  }

  @Test
  void limitsWithoutEnd_areAHundredYears() {
    Duration forever = ChronoUnit.FOREVER.getDuration();
    CacheLimits limits =
        new CacheLimits(10, forever, forever).withStaleAge(forever).withPause(forever);
    assertEquals(Duration.ofDays(36_500), limits.ttl());
    assertEquals(limits.ttl(), limits.refreshAfter(), "which is never");
    source.knows("Agent");
    CachedDirectory unending = CachedDirectory.of(source, limits, nanos::get);
    for (String name : List.of("Agent", "Unknown", "Agent", "Unknown")) {
      unending.find(Kind.ROLE, name);
      nanos.addAndGet(Duration.ofDays(3_650).toNanos());
    }
    assertEquals(List.of("Agent", "Unknown"), source.asked);
  }

  @Test
  void readerThatFails_leavesNobodyWaiting() {
    List<String> names = Arrays.asList("Agent", null);
    assertThrows(NullPointerException.class, () -> cache.findAll(Kind.ROLE, names));
    Duration soon = Duration.ofSeconds(10);
    assertInstanceOf(
        Lookup.NotFound.class,
        assertTimeoutPreemptively(soon, () -> cache.find(Kind.ROLE, "Agent")));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
