package io.personamap.core.directory.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.CacheLimits;
import io.personamap.core.directory.CacheStatistics;
import io.personamap.core.directory.CachedDirectory;
import io.personamap.core.directory.Kind;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Thousands of users on eight threads, against a platform that is renamed, throttles and falls
 * over. Time stands still except where the test moves it.
 */
@Timeout(60)
class OutageRunTest {
  private static final int USERS = 1_000;
  private static final int NAMES = 200;
  private static final RuleSet RULES =
      RuleSet.parse(
          """
          format: 1
          roles: [{ value: user.role }]
          skills: [{ value: user.skill }]
          """,
          "r.yaml",
          List.of(new TinyLanguage()));

  private final AtomicLong nanos = new AtomicLong();

  private static UserProfile user(int number) {
    return UserProfile.builder()
        .attributes(
            Map.of("role", "Role " + number % NAMES, "skill", "Skill " + number * 7 % NAMES))
        .build();
  }

  private CachedDirectory cache(FaultyPlatform platform) {
    URI address = platform.address();
    GenesysDirectory source =
        GenesysDirectory.builder(address, address, GenesysCredentials.of("client", "secret"))
            .limits(
                new GenesysLimits(
                    25, 100, 1 << 20, Duration.ofSeconds(20), 3, Duration.ofSeconds(9)))
            .clock(() -> Instant.EPOCH.plusNanos(nanos.get()))
            .sleeper(time -> nanos.addAndGet(time.toNanos()))
            .random(new Random(1))
            .build();
    CacheLimits limits =
        new CacheLimits(10_000, Duration.ofMinutes(15), Duration.ofMinutes(1))
            .withStaleAge(Duration.ofHours(2))
            .withPause(Duration.ofMinutes(1));
    return CachedDirectory.of(source, limits, nanos::get, Runnable::run);
  }

  /** Maps everyone, half of the threads one by one and half in bulk. */
  private static List<MappingResult> mapOnEightThreads(CachedDirectory directory)
      throws InterruptedException, ExecutionException {
    PersonaMapper mapper = PersonaMapper.builder(RULES).directory(directory).build();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<MappingResult>>> parts = new ArrayList<>();
      for (int part = 0; part < 8; part++) {
        int from = part * USERS / 8;
        Stream<UserProfile> users =
            IntStream.range(from, from + USERS / 8).mapToObj(OutageRunTest::user);
        boolean bulk = part % 2 == 0;
        parts.add(
            threads.submit(
                () -> bulk ? mapper.mapAll(users).toList() : users.map(mapper::map).toList()));
      }
      List<MappingResult> all = new ArrayList<>();
      for (Future<List<MappingResult>> part : parts) {
        all.addAll(part.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }

  /** No grant has an id other than the platform's, and nothing that is missing looks certain. */
  private static long checked(List<MappingResult> results, FaultyPlatform platform) {
    long known = 0;
    for (int i = 0; i < results.size(); i++) {
      MappingResult result = results.get(i);
      for (Grants grants : List.of(result.persona().roles(), result.persona().skills())) {
        assertFalse(grants.complete() && grants.known().isEmpty(), "a failure looks like a no");
        for (Grant grant : grants.known()) {
          assertEquals(platform.id(grant.kind(), grant.name()), grant.resolvedId().orElse(""));
          known++;
        }
      }
      assertEquals(
          result.persona().roles().complete(), result.persona().roles().known().size() == 1);
    }
    return known;
  }

  private static CacheStatistics.Loads loads(CachedDirectory directory) {
    return directory.statistics().get(Kind.ROLE).loads();
  }

  @Test
  void quietPlatform_isAskedOncePerPage()
      throws IOException, InterruptedException, ExecutionException {
    try (FaultyPlatform platform = new FaultyPlatform(NAMES, number -> 200)) {
      CachedDirectory directory = cache(platform);
      assertEquals(2L * USERS, checked(mapOnEightThreads(directory), platform));
      assertEquals(2 * NAMES / 25, platform.calls());
    }
  }

  @Test
  void throttlingPlatform_givesEverythingAfterAWhile()
      throws IOException, InterruptedException, ExecutionException {
    try (FaultyPlatform platform =
        new FaultyPlatform(NAMES, number -> number % 3 == 0 ? 429 : 200)) {
      CachedDirectory directory = cache(platform);
      assertEquals(2L * USERS, checked(mapOnEightThreads(directory), platform));
    }
  }

  @Test
  void outageFromTheStart_isUnknownAndRetryable()
      throws IOException, InterruptedException, ExecutionException {
    try (FaultyPlatform platform = new FaultyPlatform(NAMES, number -> 503)) {
      CachedDirectory directory = cache(platform);
      List<MappingResult> results = mapOnEightThreads(directory);
      assertEquals(0, checked(results, platform));
      assertTrue(results.stream().allMatch(MappingResult::isRetryable));
      assertTrue(loads(directory).failures() > 0);
      assertTrue(platform.calls() <= 12, () -> "calls " + platform.calls());
    }
  }

  @Test
  void outageLater_isBridgedAndEndsByItself()
      throws IOException, InterruptedException, ExecutionException {
    try (FaultyPlatform platform = new FaultyPlatform(NAMES, number -> 200)) {
      CachedDirectory directory = cache(platform);
      mapOnEightThreads(directory);
      platform.fail(number -> number % 2 == 0 ? 500 : -1);
      nanos.addAndGet(Duration.ofMinutes(30).toNanos());
      List<MappingResult> results = mapOnEightThreads(directory);
      assertEquals(2L * USERS, checked(results, platform));
      assertTrue(
          results.stream().allMatch(result -> result.problems().size() == 2), "stale is said");
      assertEquals(1, loads(directory).failures());
      platform.fail(number -> 200);
      nanos.addAndGet(Duration.ofMinutes(2).toNanos());
      mapOnEightThreads(directory);
      assertTrue(
          mapOnEightThreads(directory).stream().allMatch(result -> result.problems().isEmpty()));
    }
  }

  @Test
  void renamesWhileListsAreRead_neverGiveAWrongId()
      throws IOException, InterruptedException, ExecutionException {
    try (FaultyPlatform platform = new FaultyPlatform(NAMES, number -> 200)) {
      CachedDirectory directory = cache(platform);
      for (int round = 0; round < 5; round++) {
        platform.renameAt(5 + round);
        checked(mapOnEightThreads(directory), platform);
        nanos.addAndGet(Duration.ofMinutes(16).toNanos());
      }
    }
  }
}
