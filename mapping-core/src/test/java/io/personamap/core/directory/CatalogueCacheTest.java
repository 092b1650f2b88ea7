package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.personamap.core.directory.Lookup.Found;
import io.personamap.core.directory.metrics.DirectoryMeters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CatalogueCacheTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final CacheLimits LIMITS =
      new CacheLimits(3, MINUTE.multipliedBy(15), MINUTE)
          .withStaleAge(MINUTE.multipliedBy(60))
          .withPause(Duration.ofSeconds(5));

  private final AtomicLong nanos = new AtomicLong();
  private final Platform platform = new Platform();
  private final CachedDirectory cache =
      CachedDirectory.of(platform, LIMITS, nanos::get, Runnable::run);

  /** Lists roles, and counts what it is asked. */
  private static final class Platform implements Catalogue {
    volatile List<Entry> roles =
        List.of(new Entry(Kind.ROLE, "Agent", "1"), new Entry(Kind.ROLE, "Team Lead", "2"));
    volatile boolean down;
    volatile boolean broken;
    final AtomicInteger lists = new AtomicInteger();
    final AtomicInteger finds = new AtomicInteger();

    @Override
    public Set<Kind> listed() {
      return EnumSet.of(Kind.ROLE);
    }

    @Override
    public Listing list(Kind kind) {
      lists.incrementAndGet();
      if (broken) {
        throw new IllegalStateException("a bug");
      }
      return down ? new Listing.Unavailable("down") : new Listing.Complete(roles);
    }

    @Override
    public Lookup find(Kind kind, String name) {
      finds.incrementAndGet();
      return down ? new Lookup.Unavailable("down") : new NameIndex(kind, roles).find(name);
    }
  }

  private Lookup find(String name) {
    return cache.find(Kind.ROLE, name);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void everyName_isAnsweredFromOneList() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Lookup>> answers = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        String name = i % 3 == 0 ? "Agent" : i % 3 == 1 ? "Team Lead" : "None " + i;
        answers.add(threads.submit(() -> find(name)));
      }
      for (Future<Lookup> answer : answers) {
        answer.get();
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(1, platform.lists.get());
    assertEquals(0, platform.finds.get());
    CacheStatistics.Answers told = cache.statistics().get(Kind.ROLE).answers();
    assertEquals(1_000, told.hits() + told.misses());
  }

  @Test
  void warmUp_readsListsAndTellsWhichAreMissing() {
    assertEquals(Set.of(), cache.warmUp(Set.of(Kind.values())));
    find("Agent");
    assertEquals(1, platform.lists.get());
    assertEquals(2, cache.statistics().get(Kind.ROLE).entries());
    cache.invalidateAll();
    platform.down = true;
    assertEquals(Set.of(Kind.ROLE), cache.warmUp(Set.of(Kind.values())));
  }

  @Test
  void nameThatIsMissing_hasTheListReadAnewAfterTheNegativeTimeToLive() {
    assertInstanceOf(Lookup.NotFound.class, find("Trainer"));
    platform.roles = List.of(new Entry(Kind.ROLE, "Trainer", "3"));
    assertInstanceOf(Lookup.NotFound.class, find("Trainer"));
    pass(MINUTE);
    assertEquals("3", ((Found) find("Trainer")).entry().id());
    assertEquals(2, platform.lists.get());
  }

  /** A pool that is busy with readers has no thread left for what they wait for. */
  @Test
  void nameThatIsMissing_isAskedForByItsReaderWhereTheRefresherIsBusy()
      throws InterruptedException, ExecutionException {
    ExecutorService onlyThread = Executors.newSingleThreadExecutor();
    CachedDirectory shared = CachedDirectory.of(platform, LIMITS, nanos::get, onlyThread);
    try {
      onlyThread.submit(() -> shared.find(Kind.ROLE, "Agent")).get();
      platform.roles = List.of(new Entry(Kind.ROLE, "Trainer", "3"));
      pass(MINUTE);
      Lookup found = onlyThread.submit(() -> shared.find(Kind.ROLE, "Trainer")).get();
      assertEquals("3", ((Found) found).entry().id());
      assertEquals(2, onlyThread.submit(platform.lists::get).get());
    } finally {
      onlyThread.shutdownNow();
    }
  }

  @Test
  void nameThatIsMissingFromAnOldList_isUnknownWhileTheSourceIsDown() {
    find("Agent");
    platform.down = true;
    pass(MINUTE);
    assertInstanceOf(Lookup.Unavailable.class, find("Trainer"));
    assertInstanceOf(Lookup.Unavailable.class, find("Trainer"));
    assertEquals(2, platform.lists.get(), "the source is left alone for the pause");
    assertInstanceOf(Found.class, find("Agent"));
  }

  @Test
  void list_isGivenStaleAsAWhole() {
    find("Agent");
    platform.down = true;
    pass(MINUTE.multipliedBy(15));
    Found stale = (Found) find("Agent");
    assertEquals(MINUTE.multipliedBy(15), stale.staleAge());
    assertInstanceOf(Lookup.Unavailable.class, find("Trainer"));
    pass(MINUTE.multipliedBy(45));
    assertInstanceOf(Lookup.Unavailable.class, find("Agent"));
  }

  @Test
  void listThatThrows_isGivenStaleAsOneThatIsDown() {
    platform.broken = true;
    assertEquals(Set.of(Kind.ROLE), cache.warmUp(Set.of(Kind.ROLE)));
    assertEquals(new Lookup.Unavailable("its source threw IllegalStateException"), find("Agent"));
    platform.broken = false;
    pass(Duration.ofSeconds(5));
    find("Agent");
    platform.broken = true;
    pass(MINUTE.multipliedBy(15));
    assertEquals(MINUTE.multipliedBy(15), ((Found) find("Agent")).staleAge());
  }

  @Test
  void renamedRole_isNotFoundUnderItsOldNameAfterTheTimeToLive() {
    find("Agent");
    platform.roles = List.of(new Entry(Kind.ROLE, "Associate", "1"));
    pass(MINUTE.multipliedBy(15));
    assertInstanceOf(Lookup.NotFound.class, find("Agent"));
    assertEquals("1", ((Found) find("Associate")).entry().id());
  }

  @Test
  void invalidatedName_hasTheListReadAnew() {
    find("Agent");
    cache.invalidate(Kind.ROLE, "Agent");
    find("Team Lead");
    assertEquals(2, platform.lists.get());
  }

  @Test
  void listLargerThanTheCache_isAskedNameByName() {
    platform.roles =
        List.of(
            new Entry(Kind.ROLE, "A", "1"),
            new Entry(Kind.ROLE, "B", "2"),
            new Entry(Kind.ROLE, "C", "3"),
            new Entry(Kind.ROLE, "D", "4"));
    assertEquals("4", ((Found) find("D")).entry().id());
    find("D");
    find("A");
    assertEquals(1, platform.lists.get());
    assertEquals(2, platform.finds.get());
    assertEquals(
        new CacheStatistics.Answers(1, 2, 0, 0), cache.statistics().get(Kind.ROLE).answers());
  }

  @Test
  void tenants_shareNothing() {
    Map<String, Platform> platforms = Map.of("a", new Platform(), "b", new Platform());
    platforms.get("b").roles = List.of(new Entry(Kind.ROLE, "Agent", "of b"));
    TenantDirectories tenants =
        TenantDirectories.of(
            tenant -> CachedDirectory.of(platforms.get(tenant), LIMITS, nanos::get, Runnable::run));
    assertEquals("1", ((Found) tenants.tenant("a").find(Kind.ROLE, "Agent")).entry().id());
    assertEquals("of b", ((Found) tenants.tenant("b").find(Kind.ROLE, "Agent")).entry().id());
    platforms.get("a").down = true;
    tenants.tenant("a").invalidateAll();
    assertInstanceOf(Lookup.Unavailable.class, tenants.tenant("a").find(Kind.ROLE, "Agent"));
    assertInstanceOf(Found.class, tenants.tenant("b").find(Kind.ROLE, "Agent"));
    assertEquals(0, tenants.tenant("b").statistics().get(Kind.ROLE).loads().failures());
    assertEquals(Set.of("a", "b"), tenants.tenants());
    CachedDirectory before = tenants.tenant("a");
    assertSame(before, tenants.tenant("a"));
    tenants.remove("a");
    assertNotSame(before, tenants.tenant("a"));
  }

  @Test
  void meters_showTheStatistics() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    DirectoryMeters.of(cache, "acme").bindTo(registry);
    cache.findAll(Kind.ROLE, List.of("Agent", "Team Lead"));
    find("Agent");
    platform.down = true;
    pass(MINUTE.multipliedBy(15));
    find("Agent");
    assertEquals(3, counter(registry, "miss"));
    assertEquals(1, counter(registry, "hit"));
    assertEquals(1, counter(registry, "stale"));
    assertEquals(
        1,
        registry
            .get("personamap.directory.failures")
            .tags("kind", "role")
            .functionCounter()
            .count());
    assertEquals(
        2, registry.get("personamap.directory.loads").tags("kind", "role").functionTimer().count());
    assertTrue(
        registry
                .get("personamap.directory.entries")
                .tags("tenant", "acme", "kind", "role")
                .gauge()
                .value()
            == 2);
  }

  private static double counter(SimpleMeterRegistry registry, String result) {
    return registry
        .get("personamap.directory.answers")
        .tags("kind", "role", "result", result)
        .functionCounter()
        .count();
  }
}
