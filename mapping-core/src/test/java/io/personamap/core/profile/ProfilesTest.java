package io.personamap.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
  private static final ProfileReader READER = ProfileReader.detecting();

  @Test
  void jsonLines_areReadOneByOneAndABadLineStopsNothing() {
    List<String> outcomes =
        outcomes(
            lines(
                "\uFEFF{\"a\": 1}\n\n{\"secret\": \n[1]\n{\"a\": 2} x\n{\"a\":1,\"a\":2}\r\n{\"a\": 3}"));
    assertEquals(
        List.of(
            "UserProfile[a] at f:1:1",
            "syntax-invalid at f:3",
            "profile-invalid at f:4",
            "syntax-invalid at f:5",
            "syntax-invalid at f:6",
            "UserProfile[a] at f:7:1"),
        outcomes);
  }

  @Test
  void numberOfManyDigits_isNoProblemOfTheNext() {
    assertEquals(
        List.of("UserProfile[a] at f:1:1", "UserProfile[b] at f:2:1"),
        outcomes(lines("{\"a\": " + "9".repeat(400) + "}\n{\"b\": 1e400}")));
  }

  @Test
  void jsonObject_isOneProfile() {
    assertEquals(List.of("UserProfile[a] at f:2:1"), outcomes(json("\n{\n \"a\": 1\n}\n")));
  }

  @Test
  void jsonArray_isReadElementByElementUntilItsSyntaxBreaks() {
    assertEquals(
        List.of(
            "UserProfile[a] at f:1:2",
            "profile-invalid at f:2",
            "UserProfile[b] at f:3:1",
            "syntax-invalid at f:4"),
        outcomes(json("[{\"a\": 1},\n 7,\n{\"b\": 2},\n nonsense, {\"c\": 3}]")));
  }

  @Test
  void emptyArray_hasNoProfile() {
    assertEquals(List.of(), outcomes(json("[]")));
  }

  @Test
  void emptyFile_isAProblem() {
    assertEquals(List.of("file-empty at f:1"), outcomes(json(" \n")));
    assertEquals(List.of("file-empty at f:1"), outcomes(lines(" \n\n")));
  }

  @Test
  void unknownStream_isJsonLinesWhereItsFirstLineIsAnObject() {
    assertEquals(2, outcomes(unknown("\n{\"a\": 1}\n{\"a\": 2}")).size());
    assertEquals(2, outcomes(unknown("{\"a\": nonsense}\n{\"a\": 2}")).size());
    assertEquals(List.of("UserProfile[a] at f:1:1"), outcomes(unknown("{\n\"a\": 1}\n")));
    assertEquals(List.of("UserProfile[a] at f:1:2"), outcomes(unknown("[{\"a\": 1}]")));
  }

  @Test
  void tenMegabytesOfNonsense_areRefused() {
    String nonsense = "x".repeat(10 * 1024 * 1024 + 1);
    assertEquals(List.of("syntax-invalid at f:1"), outcomes(json(nonsense)));
    assertEquals(List.of("syntax-invalid at f:1"), outcomes(unknown(nonsense)));
    assertEquals(
        List.of("file-too-large at f:1", "UserProfile[a] at f:2:1"),
        outcomes(lines(nonsense + "\n{\"a\": 1}")));
    assertEquals(
        List.of("profile-invalid at f:1"), outcomes(json("{\"a\": \"" + nonsense + "\"}")));
  }

  @Test
  void deepNesting_isRefused() {
    String deep = "{\"a\":".repeat(100_000);
    assertEquals(List.of("profile-invalid at f:1"), outcomes(json(deep)));
    assertEquals(List.of("profile-invalid at f:1"), outcomes(lines(deep)));
  }

  @Test
  void bytesThatAreNoText_areRefused() {
    byte[] bytes = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
    Profiles profiles = Profiles.jsonLines(new ByteArrayInputStream(bytes), "f", READER);
    assertEquals(List.of("syntax-invalid at f:1"), outcomes(profiles));
  }

  @Test
  void brokenStream_endsTheFile() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("secret");
          }
        };
    assertEquals(List.of("file-unreadable at f:1"), outcomes(Profiles.json(broken, "f", READER)));
    assertEquals(
        List.of("file-unreadable at f:1"), outcomes(Profiles.jsonLines(broken, "f", READER)));
  }

  @Test
  void fileThatCannotBeOpened_isAProblem(@TempDir Path folder) throws IOException {
    assertEquals(ProblemCode.FILE_UNREADABLE, codeOf(folder.resolve("missing.json")));
    assertEquals(ProblemCode.FILE_UNREADABLE, codeOf(folder));
    Path file = Files.writeString(folder.resolve("two.JSONL"), "{}\n{}\n");
    try (Profiles profiles = Profiles.open(file, READER)) {
      profiles.next();
      profiles.next().orThrow();
      assertFalse(profiles.hasNext());
      assertThrows(NoSuchElementException.class, profiles::next);
    }
  }

  @Property(tries = 300)
  void anyText_givesProfilesOrProblemsAndEnds(@ForAll String text) {
    outcomes(json(text));
    outcomes(lines(text));
    outcomes(unknown(text));
  }

  private static ProblemCode codeOf(Path file) {
    return assertThrows(InvalidInputException.class, () -> Profiles.open(file, READER))
        .problems()
        .get(0)
        .code();
  }

  private static Profiles json(String text) {
    return Profiles.json(stream(text), "f", READER);
  }

  private static Profiles lines(String text) {
    return Profiles.jsonLines(stream(text), "f", READER);
  }

  private static Profiles unknown(String text) {
    return Profiles.of(stream(text), "f", READER);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> outcomes(Profiles profiles) {
    List<String> outcomes = new ArrayList<>();
    try (profiles) {
      while (profiles.hasNext()) {
        ProfileResult result = profiles.next();
        if (result instanceof ProfileResult.Refused refused) {
          Problem problem = refused.problems().get(0);
          assertFalse(problem.toString().contains("secret"), problem::toString);
          assertTrue(result.place().column() >= 1);
          assertThrows(InvalidInputException.class, result::orThrow);
          outcomes.add(problem.code() + " at f:" + problem.place().orElseThrow().line());
        } else {
          outcomes.add(result.orThrow() + " at " + result.place());
        }
      }
    }
    return outcomes;
  }
}
