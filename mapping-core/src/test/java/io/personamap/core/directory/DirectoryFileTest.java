package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.problem.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFileTest {
  private static final String YAML =
      """
      roles:     { Supervisor: 9f1c6c1e, Agent: 0c6f }
      divisions: { Home: 7a11 }
      skills:    { Spanish: 0042 }
      languages: { Spanish - Written: 81aa }
      users:     { ada.boss@example.com: 16e1 }
      """;

  @Test
  void everyKind_isRead() {
    InMemoryDirectory directory = DirectoryFile.parse(YAML, "d.yaml");
    assertEquals(
        List.of(
            new Entry(Kind.ROLE, "Supervisor", "9f1c6c1e"), new Entry(Kind.ROLE, "Agent", "0c6f")),
        directory.entries(Kind.ROLE));
    assertEquals(
        List.of(new Entry(Kind.LANGUAGE, "Spanish - Written", "81aa")),
        directory.entries(Kind.LANGUAGE));
    assertEquals("ada.boss@example.com", directory.entries(Kind.USER).get(0).name());
  }

  @Test
  void idThatLooksLikeANumber_staysAsItIsWritten() {
    assertEquals("0042", DirectoryFile.parse(YAML, "d").entries(Kind.SKILL).get(0).id());
  }

  @Test
  void jsonFile_isReadToo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("d.json"), "{\"roles\": {\"Agent\": \"1\"}}");
    assertEquals("1", DirectoryFile.read(file).entries(Kind.ROLE).get(0).id());
  }

  @Test
  void everyProblem_isReportedAtOnceWithItsPlace() {
    String broken =
        """
        role: { A: 1 }
        divisions: [Home]
        skills: { Spanish: [1], French: , German: "", "": 4, Italian: 5, Italian: 6 }
        """;
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> DirectoryFile.parse(broken, "d"));
    assertEquals(
        List.of(
            "d:1:1 key-unknown",
            "d:2:12 type-wrong",
            "d:3:20 type-wrong",
            "d:3:32 type-wrong",
            "d:3:43 value-wrong",
            "d:3:47 value-wrong",
            "d:3:66 key-duplicate"),
        shown(refused));
    assertEquals("did you mean `roles`?", refused.problems().get(0).hint().orElseThrow());
  }

  @Test
  void addressOfAUser_isNotQuoted() {
    String broken = "users: { ana@example.com: '', ana@example.com: 1, bob@example.com: [1] }";
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> DirectoryFile.parse(broken, "d"));
    assertEquals(
        List.of("d:1:27 value-wrong", "d:1:31 key-duplicate", "d:1:68 type-wrong"), shown(refused));
    assertFalse(String.valueOf(refused.getMessage()).contains("@"), refused::getMessage);
  }

  private static List<String> shown(InvalidInputException refused) {
    return refused.problems().stream()
        .map(problem -> problem.place().orElseThrow() + " " + problem.code())
        .toList();
  }
}
