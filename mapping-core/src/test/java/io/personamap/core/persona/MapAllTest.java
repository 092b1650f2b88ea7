package io.personamap.core.persona;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MapAllTest {
  private static final RuleSet RULES =
      RuleSet.parse(
          """
          format: 1
          attributes: { userName: user.email }
          roles: [{ value: user.role }]
          skills: [{ when: true, grant: { Spanish: 5 } }]
          """,
          "r.yaml",
          List.of(new TinyLanguage()));

  private final List<String> asked = new ArrayList<>();
  private final PersonaMapper mapper =
      PersonaMapper.builder(RULES).directory(new Names(asked)).build();

  /** Knows every name but {@code None}, and writes down what it is asked. */
  private record Names(List<String> asked) implements Directory {
    @Override
    public Lookup find(Kind kind, String name) {
      return name.equals("None")
          ? new Lookup.NotFound(List.of())
          : new Lookup.Found(new Entry(kind, name, "id " + name));
    }

    @Override
    public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
      asked.add(kind.word() + " " + names.size());
      Map<String, Lookup> answers = new LinkedHashMap<>();
      names.forEach(name -> answers.put(name, find(kind, name)));
      return answers;
    }
  }

  private static UserProfile profile(int number) {
    String role = number % 7 == 0 ? "None" : "Role " + number % 5;
    return UserProfile.builder()
        .attributes(Map.of("email", number + "@example.com", "role", role))
        .build();
  }

  private static Stream<UserProfile> profiles(int count) {
    return IntStream.range(0, count).mapToObj(MapAllTest::profile);
  }

  @Test
  void everyone_isMappedInOrderAsIfAlone() {
    List<MappingResult> all;
    try (Stream<MappingResult> results = mapper.mapAll(profiles(1_000))) {
      all = results.toList();
    }
    assertEquals(1_000, all.size());
    for (int i = 0; i < all.size(); i++) {
      MappingResult alone = mapper.map(profile(i));
      assertEquals(alone.persona(), all.get(i).persona(), "persona " + i);
      assertEquals(alone.problems(), all.get(i).problems(), "problems of " + i);
      assertEquals(alone.why().rules().size(), all.get(i).why().rules().size());
    }
  }

  @Test
  void namesOfABatch_areLookedUpTogether() {
    try (Stream<MappingResult> results = mapper.mapAll(profiles(512))) {
      assertEquals(512, results.count());
    }
    assertEquals(List.of("role 6", "skill 1", "role 6", "skill 1"), asked);
  }

  @Test
  void results_areMadeAsTheyAreTaken() {
    AtomicInteger taken = new AtomicInteger();
    AtomicBoolean closed = new AtomicBoolean();
    Stream<UserProfile> endless =
        Stream.iterate(0, number -> number + 1)
            .map(MapAllTest::profile)
            .peek(profile -> taken.incrementAndGet())
            .onClose(() -> closed.set(true));
    try (Stream<MappingResult> results = mapper.mapAll(endless)) {
      Iterator<MappingResult> iterator = results.iterator();
      assertEquals(0, taken.get());
      for (int i = 0; i < 300; i++) {
        iterator.next();
      }
      assertTrue(taken.get() <= 512, () -> "taken " + taken);
    }
    assertTrue(closed.get());
  }

  @Test
  void sourceThatThrows_doesSoAfterTheResultsBeforeIt() {
    Stream<UserProfile> broken =
        profiles(10)
            .map(
                profile -> {
                  if (profile.toString().contains("5@") || profile.equals(profile(5))) {
                    throw new IllegalStateException("broken line");
                  }
                  return profile;
                });
    Iterator<MappingResult> results = mapper.mapAll(broken).iterator();
    for (int i = 0; i < 5; i++) {
      results.next();
    }
    assertThrows(IllegalStateException.class, results::next);
  }
}
