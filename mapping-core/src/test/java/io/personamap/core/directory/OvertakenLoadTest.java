package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.personamap.core.directory.AnswerCache.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A load that ends after its name was forgotten says nothing that may be given stale. */
@Timeout(30)
class OvertakenLoadTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Lookup DOWN = new Lookup.Unavailable("down");
  private static final Lookup OLD = new Lookup.Found(new Entry(Kind.ROLE, "Agent", "old"));
  private static final Lookup GONE = new Lookup.NotFound(List.of());
  private static final CacheLimits LIMITS =
      new CacheLimits(100, MINUTE.multipliedBy(15), MINUTE)
          .withRefreshAfter(MINUTE.multipliedBy(5))
          .withStaleAge(MINUTE.multipliedBy(60))
          .withPause(Duration.ofSeconds(5));

  /** One answer of the source, which may do something before it is given. */
  private interface Step {
    Lookup answer() throws InterruptedException, ExecutionException;
  }

  private final AtomicLong nanos = new AtomicLong();
  private final Queue<Runnable> refreshes = new ArrayDeque<>();
  private final Queue<Step> steps = new ArrayDeque<>();
  private final CachedDirectory cache =
      CachedDirectory.of((kind, name) -> step(), LIMITS, nanos::get, refreshes::add);

  private Lookup step() {
    Step step = steps.poll();
    try {
      return step == null ? DOWN : step.answer();
    } catch (InterruptedException | ExecutionException stop) {
      throw new IllegalStateException(stop);
    }
  }

  private Lookup find() {
    return cache.find(Kind.ROLE, "Agent");
  }

  /** What the source says while {@link #OLD} is on its way: the name is forgotten, then gone. */
  private Lookup overtaken() {
    cache.invalidate(Kind.ROLE, "Agent");
    steps.add(() -> GONE);
    assertEquals(GONE, find());
    return OLD;
  }

  @Test
  void loadThatEndsAfterANewerOne_isNotGivenStale() {
    steps.add(this::overtaken);
    assertEquals(OLD, find(), "its own reader asked before");
    assertEquals(GONE, find());
    nanos.addAndGet(MINUTE.toNanos());
    assertInstanceOf(Lookup.Unavailable.class, find());
  }

  @Test
  void refreshThatEndsAfterANewerLoad_isNotGivenStale() {
    steps.add(() -> OLD);
    find();
    nanos.addAndGet(MINUTE.multipliedBy(5).plusNanos(1).toNanos());
    find();
    steps.add(this::overtaken);
    refreshes.remove().run();
    assertEquals(GONE, find());
    nanos.addAndGet(MINUTE.toNanos());
    assertInstanceOf(Lookup.Unavailable.class, find());
  }

  @Test
  void loadThatEndsWhileANewerOneRuns_isNotGivenStale() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch forgotten = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      steps.add(
          () -> {
            begun.countDown();
            forgotten.await();
            return OLD;
          });
      Future<Lookup> first = thread.submit(this::find);
      begun.await();
      cache.invalidate(Kind.ROLE, "Agent");
      steps.add(
          () -> {
            forgotten.countDown();
            assertEquals(OLD, first.get());
            return DOWN;
          });
      assertEquals(DOWN, find());
    } finally {
      thread.shutdownNow();
    }
  }

  /** A refresh that finds its name expired is a load. */
  @Test
  void refreshOfAnExpiredName_leavesNoOlderAnswerToBeGivenStale() {
    Map<String, Lookup> source = new HashMap<>(Map.of("Agent", OLD));
    AnswerCache<String, Lookup> answers =
        new AnswerCache<>(
            new Source(source), LIMITS, new AnswerCache.Timing(nanos::get, Runnable::run));
    answers.get("Agent");
    nanos.addAndGet(LIMITS.ttl().toNanos());
    source.put("Agent", GONE);
    assertEquals(GONE, answers.refresh("Agent").join().value());
    nanos.addAndGet(MINUTE.toNanos());
    source.clear();
    assertEquals(DOWN, answers.get("Agent").kept().value());
  }

  private record Source(Map<String, Lookup> known) implements AnswerCache.Question<String, Lookup> {
    @Override
    public Map<String, Lookup> ask(List<String> names) {
      return Map.copyOf(known);
    }

    @Override
    public Outcome outcome(Lookup answer) {
      return answer == DOWN ? Outcome.NO_ANSWER : answer == OLD ? Outcome.KNOWN : Outcome.NOT_KNOWN;
    }

    @Override
    public Lookup unanswered() {
      return DOWN;
    }
  }
}
