package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  private final Session session =
      new Session(
          new Console(
              new ByteArrayInputStream(new byte[0]),
              new Output(new ByteArrayOutputStream()),
              new Output(new ByteArrayOutputStream()),
              Style.PLAIN,
              Instant.EPOCH));

  @TempDir Path folder;

  @Test
  void function_isCompletedInsideAnExpression() {
    assertTrue(choices("1 + String.toU").contains("String.toUpperCase"));
  }

  @Test
  void attribute_isThatOfTheProfileInTheDialect() throws IOException {
    Path profile =
        Files.writeString(folder.resolve("p.json"), "{\"user\":{\"title\":1,\"tier\":2}}");
    session.answer(":profile " + profile);
    assertEquals(List.of("user.tier", "user.title"), choices("user.ti"));
    session.answer(":dialect identity-engine");
    assertEquals(List.of("user.profile.tier", "user.profile.title"), choices("user.profile.ti"));
  }

  @Test
  void command_isCompletedAtTheStartOnly() {
    assertEquals(List.of(":profile"), choices(":pro"));
    assertEquals(List.of(), choices("1 + :pro"));
  }

  @Test
  void argument_isAFileOrDialect() throws IOException {
    Files.writeString(folder.resolve("ana.json"), "{}");
    assertEquals(List.of(folder + "/ana.json"), choices(":profile " + folder + "/an"));
    assertEquals(List.of("classic"), choices(":dialect cl"));
    assertEquals(List.of(), choices(":profile /no/such/folder/x"));
  }

  private List<String> choices(String before) {
    return new Completion(session).choices(before).stream().map(Completion.Choice::text).toList();
  }
}
