package io.personamap.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingDirectoryTest {

  @Test
  void recordedNames_areAFileThatGivesTheSame(@TempDir Path folder) throws IOException {
    InMemoryDirectory live =
        InMemoryDirectory.builder()
            .add(Kind.ROLE, "Team \"Lead\"", "1")
            .add(Kind.ROLE, "Agent", "2")
            .add(Kind.SKILL, "No\u00a0break: yes", "3")
            .add(Kind.SKILL, "\ud83d\ude00", "4")
            .build();
    RecordingDirectory recorder = RecordingDirectory.of(live);
    recorder.find(Kind.ROLE, "team \"lead\"");
    recorder.findAll(Kind.SKILL, List.of("Nobody", "\ud83d\ude00", "No\u00a0break: yes"));
    assertEquals(
        """
        roles:
          "Team \\"Lead\\"": "1"
        divisions: {}
        skills:
          "No\\u00a0break: yes": "3"
          "\ud83d\ude00": "4"
        languages: {}
        users: {}
        """,
        recorder.toYaml());
    assertEquals(Set.of(), recorder.record(Set.of(Kind.values())));
    Path file = folder.resolve("directory.yaml");
    recorder.write(file);
    assertEquals(recorder.toYaml(), Files.readString(file));
    InMemoryDirectory read = DirectoryFile.read(file);
    for (Kind kind : Kind.values()) {
      assertEquals(Set.copyOf(live.entries(kind)), Set.copyOf(read.entries(kind)));
    }
  }

  @Test
  void sourceWithoutLists_isSaidToBeMissing() {
    RecordingDirectory recorder =
        RecordingDirectory.of((kind, name) -> new Lookup.Unavailable("down"));
    assertEquals(Set.of(Kind.ROLE), recorder.record(Set.of(Kind.ROLE)));
  }

  @Property(tries = 300)
  void anyName_survives(
      @ForAll @NotBlank @StringLength(max = 30) String name,
      @ForAll @AlphaChars @StringLength(min = 1, max = 9) String id) {
    if (name.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      return;
    }
    InMemoryDirectory live =
        InMemoryDirectory.of(Map.of(Kind.ROLE, new TreeMap<>(Map.of(name, id))));
    RecordingDirectory recorder = RecordingDirectory.of(live);
    recorder.record(Set.of(Kind.ROLE));
    InMemoryDirectory read = DirectoryFile.parse(recorder.toYaml(), "d.yaml");
    assertEquals(live.entries(Kind.ROLE), read.entries(Kind.ROLE));
  }
}
