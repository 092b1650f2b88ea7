package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InMemoryDirectoryTest {
  private final InMemoryDirectory directory =
      InMemoryDirectory.of(
          Map.of(
              Kind.ROLE, Map.of("Supervisor", "r1"),
              Kind.SKILL, Map.of("Spanish", "s1", "spanish", "s2")));

  @Test
  void knownName_isFoundInItsExactSpelling() {
    assertEquals(
        new Lookup.Found(new Entry(Kind.SKILL, "spanish", "s2")),
        directory.find(Kind.SKILL, "spanish"));
  }

  @Test
  void unknownName_givesTheNearestOfItsKind() {
    assertEquals(
        new Lookup.NotFound(List.of("Supervisor")), directory.find(Kind.ROLE, "Supervisior"));
    assertEquals(new Lookup.NotFound(List.of()), directory.find(Kind.ROLE, "Spanish"));
    assertEquals(new Lookup.NotFound(List.of()), directory.find(Kind.USER, "Supervisor"));
  }

  @Test
  void findAll_answersEachNameOnceInOrder() {
    Map<String, Lookup> answers =
        directory.findAll(Kind.SKILL, List.of("spanish", "French", "spanish"));
    assertEquals(List.of("spanish", "French"), List.copyOf(answers.keySet()));
  }

  @Test
  void nameThatStandsTwice_isRefused() {
    InMemoryDirectory.Builder builder = InMemoryDirectory.builder().add(Kind.ROLE, "Agent", "1");
    assertEquals(
        "the role `Agent` stands twice",
        assertThrows(IllegalArgumentException.class, () -> builder.add(Kind.ROLE, "Agent", "2"))
            .getMessage());
    builder.add(Kind.USER, "ana@example.com", "1");
    assertEquals(
        "two users have one address",
        assertThrows(
                IllegalArgumentException.class,
                () -> builder.add(Kind.USER, "ana@example.com", "2"))
            .getMessage());
  }
}
