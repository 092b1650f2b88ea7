package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.directory.Lookup.Found;
import io.personamap.core.directory.Lookup.NotFound;
import io.personamap.core.directory.Lookup.Unavailable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositeDirectoryTest {
  private static final Directory DOWN = (kind, name) -> new Unavailable("down");

  private static Directory knowing(String name, String id) {
    return InMemoryDirectory.of(Map.of(Kind.ROLE, Map.of(name, id)));
  }

  private static Lookup found(String name, String id) {
    return new Found(new Entry(Kind.ROLE, name, id));
  }

  private static Lookup find(String name, Directory... directories) {
    CompositeDirectory all = CompositeDirectory.of(List.of(directories));
    Lookup one = all.find(Kind.ROLE, name);
    assertEquals(Map.of(name, one), all.findAll(Kind.ROLE, List.of(name)));
    return one;
  }

  @Test
  void first_thatKnowsAnswers() {
    assertEquals(found("A", "1"), find("A", knowing("A", "1"), knowing("A", "2")));
    assertEquals(found("A", "2"), find("A", knowing("B", "1"), knowing("A", "2")));
    assertEquals(found("A", "2"), find("A", DOWN, knowing("A", "2")));
  }

  @Test
  void unavailable_isNotUnknown() {
    assertEquals(new Unavailable("down"), find("A", DOWN, knowing("B", "2")));
    assertEquals(new Unavailable("down"), find("A", knowing("B", "2"), DOWN));
    assertEquals(new NotFound(List.of()), find("A", knowing("Bbbbb", "2")));
    assertEquals(new NotFound(List.of()), find("A"));
  }

  @Test
  void oneThatThrows_didNotAnswer() {
    Directory broken =
        (kind, name) -> {
          throw new IllegalStateException("secret");
        };
    assertEquals(found("A", "2"), find("A", broken, knowing("A", "2")));
    assertEquals(
        new Unavailable("its source threw IllegalStateException"),
        find("A", broken, knowing("B", "2")));
  }

  @Test
  void nearestNames_areThoseOfAll() {
    assertEquals(
        new NotFound(List.of("Agents", "Agenta")),
        find("Agentx", knowing("Agents", "1"), knowing("Agenta", "2")));
  }

  @Test
  void findAll_asksLaterOnesForTheRest() {
    CompositeDirectory all = CompositeDirectory.of(List.of(knowing("A", "1"), knowing("B", "2")));
    assertEquals(
        List.of(found("B", "2"), found("A", "1")),
        List.copyOf(all.findAll(Kind.ROLE, List.of("B", "A")).values()));
  }

  @Test
  void nameThatASourceLeavesOut_isUnavailable() {
    Directory forgetful = new ForgetfulDirectory();
    for (List<Directory> both :
        List.of(
            List.of(forgetful, knowing("B", "2")),
            List.<Directory>of(knowing("B", "2"), forgetful))) {
      assertEquals(
          Map.of("A", new Unavailable("the source gave no answer"), "B", found("B", "2")),
          CompositeDirectory.of(both).findAll(Kind.ROLE, List.of("A", "B")));
    }
  }
}
