package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Lookup.Found;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StaleAnswersTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final CacheLimits LIMITS =
      new CacheLimits(100, MINUTE.multipliedBy(15), MINUTE)
          .withRefreshAfter(MINUTE.multipliedBy(5))
          .withStaleAge(MINUTE.multipliedBy(60))
          .withPause(Duration.ofSeconds(5));

  private final AtomicLong nanos = new AtomicLong();
  private final Queue<Runnable> refreshes = new ArrayDeque<>();
  private final Map<String, String> ids = new HashMap<>(Map.of("Agent", "1"));
  private final List<String> asked = new ArrayList<>();
  private boolean down;
  private boolean broken;
  private final CachedDirectory cache =
      CachedDirectory.of(this::answer, LIMITS, nanos::get, refreshes::add);

  private Lookup answer(Kind kind, String name) {
    asked.add(name);
    if (broken) {
      throw new IllegalStateException("a bug");
    }
    if (down) {
      return new Lookup.Unavailable("down");
    }
    String id = ids.get(name);
    return id == null ? new Lookup.NotFound(List.of()) : new Found(new Entry(kind, name, id));
  }

  private Lookup find() {
    return cache.find(Kind.ROLE, "Agent");
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private void refresh() {
    while (!refreshes.isEmpty()) {
      refreshes.remove().run();
    }
  }

  private static Optional<Duration> staleAge(Lookup answer) {
    return ((Found) answer).stale();
  }

  private static String id(Lookup answer) {
    return ((Found) answer).entry().id();
  }

  @Test
  void answerThatGrowsOld_isRefreshedBehindItsReaders() {
    find();
    ids.put("Agent", "2");
    pass(MINUTE.multipliedBy(5).plusNanos(1));
    assertEquals("1", id(find()), "nobody waits for the refresh");
    assertEquals("1", id(find()));
    assertEquals(1, refreshes.size(), "one refresh however many readers");
    refresh();
    assertEquals("2", id(find()));
    assertEquals(List.of("Agent", "Agent"), asked);
  }

  @Test
  void sourceThatIsDown_isBridgedAndTheAnswerSaysSo() {
    find();
    down = true;
    pass(MINUTE.multipliedBy(15));
    Lookup stale = find();
    assertEquals("1", id(stale));
    assertEquals(Optional.of(MINUTE.multipliedBy(15)), staleAge(stale));
    assertEquals(1, cache.statistics().get(Kind.ROLE).answers().stale());
    assertEquals(1, cache.statistics().get(Kind.ROLE).loads().failures());
  }

  @Test
  void sourceThatThrows_isBridgedAsOneThatIsDown() {
    find();
    broken = true;
    pass(MINUTE.multipliedBy(15));
    assertEquals(Optional.of(MINUTE.multipliedBy(15)), staleAge(find()));
    pass(Duration.ofSeconds(5));
    find();
    refresh();
    assertEquals("1", id(find()));
    assertEquals(2, cache.statistics().get(Kind.ROLE).loads().failures());
  }

  @Test
  void whileDown_theSourceIsAskedOncePerPauseAndNobodyWaits() {
    find();
    down = true;
    pass(MINUTE.multipliedBy(15));
    find();
    for (int i = 0; i < 10; i++) {
      find();
    }
    assertEquals(2, asked.size());
    assertEquals(0, refreshes.size());
    pass(Duration.ofSeconds(5));
    find();
    find();
    assertEquals(1, refreshes.size());
    refresh();
    assertEquals(3, asked.size());
    down = false;
    pass(Duration.ofSeconds(5));
    assertTrue(staleAge(find()).isPresent());
    refresh();
    assertEquals(Optional.empty(), staleAge(find()));
  }

  @Test
  void failedRefresh_keepsTheAnswerAndTriesAgainAfterThePause() {
    find();
    down = true;
    pass(MINUTE.multipliedBy(5).plusNanos(1));
    find();
    refresh();
    assertEquals(Optional.empty(), staleAge(find()), "not older than its time to live");
    assertEquals(0, refreshes.size());
    pass(MINUTE.multipliedBy(10).minusNanos(1));
    assertEquals(Optional.of(MINUTE.multipliedBy(15)), staleAge(find()));
    assertEquals(1, refreshes.size());
  }

  @Test
  void staleAnswer_endsAtItsAge() {
    find();
    down = true;
    for (int minute = 0; minute < 59; minute++) {
      pass(MINUTE);
      assertInstanceOf(Found.class, find());
      refresh();
    }
    pass(MINUTE);
    assertEquals(new Lookup.Unavailable("down"), find());
    assertEquals(1, cache.statistics().get(Kind.ROLE).answers().unavailable());
  }

  @Test
  void unansweredName_isLeftAloneForThePause() {
    down = true;
    assertInstanceOf(Lookup.Unavailable.class, find());
    down = false;
    assertInstanceOf(Lookup.Unavailable.class, find());
    assertEquals(1, asked.size());
    pass(Duration.ofSeconds(5));
    assertInstanceOf(Found.class, find());
  }

  @Test
  void nameThatIsGone_isNotGivenStale() {
    find();
    ids.clear();
    pass(MINUTE.multipliedBy(15));
    assertInstanceOf(Lookup.NotFound.class, find());
    down = true;
    pass(MINUTE.multipliedBy(1));
    assertInstanceOf(Lookup.Unavailable.class, find());
  }

  @Test
  void invalidatedName_isNotGivenStale() {
    find();
    cache.invalidate(Kind.ROLE, "Agent");
    down = true;
    assertInstanceOf(Lookup.Unavailable.class, find());
    cache.invalidateAll();
    assertInstanceOf(Lookup.Unavailable.class, find());
  }

  @Test
  void refresherThatTakesNothing_leavesTheOldAnswer() {
    CachedDirectory left =
        CachedDirectory.of(
            this::answer,
            LIMITS,
            nanos::get,
            refresh -> {
              throw new RejectedExecutionException("shut down");
            });
    left.find(Kind.ROLE, "Agent");
    pass(MINUTE.multipliedBy(5).plusNanos(1));
    assertEquals("1", id(left.find(Kind.ROLE, "Agent")));
    down = true;
    pass(MINUTE.multipliedBy(10));
    assertEquals("1", id(left.find(Kind.ROLE, "Agent")));
    pass(Duration.ofSeconds(5));
    assertEquals("1", id(left.find(Kind.ROLE, "Agent")));
    down = false;
    ids.put("Agent", "2");
    pass(MINUTE.multipliedBy(15));
    assertEquals("2", id(left.find(Kind.ROLE, "Agent")), "expired, and loaded by its reader");
  }
}
