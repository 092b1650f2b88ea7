package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundTest {
  @ParameterizedTest(name = "call: {0}")
  @ValueSource(strings = {"--help", "eval --help", "map --help", "check --help", "test --help"})
  void help_isPrinted(String call) {
    Run run = Run.of(call.split(" ")).exits(0).saysNothing();
    assertTrue(run.out().startsWith("Usage: personamap"), run::out);
  }

  @ParameterizedTest(name = "call: {0}")
  @ValueSource(strings = {"--version", "eval --version", "map -V"})
  void version_isPrinted(String call) {
    Run run = Run.of(call.split(" ")).exits(0).saysNothing();
    assertTrue(run.out().startsWith("personamap "), run::out);
  }

  @Test
  void closedPipe_endsQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(ExitCode.CLOSED_PIPE, run(failing("Broken pipe"), err));
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void pipeClosedHalfway_endsQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream cases =
        new ByteArrayInputStream("{\"expr\":\"1\"}\n".repeat(9_000).getBytes(UTF_8));
    int code =
        Playground.run(
            List.of("eval", "--cases", "-"),
            cases,
            failing("Broken pipe"),
            err,
            ProcessTerminal.NONE);
    assertEquals(ExitCode.CLOSED_PIPE, code);
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void fullDisk_isReported() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(ExitCode.UNUSABLE, run(failing("No space left on device"), err));
    assertTrue(err.toString(UTF_8).startsWith("error[output]"), err.toString(UTF_8));
  }

  @Test
  void fault_isOneLineWithoutItsMessage() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("ana@example.com");
          }
        };
    int code =
        Playground.run(
            List.of("eval", "--profile", "-", "1"),
            broken,
            new ByteArrayOutputStream(),
            err,
            ProcessTerminal.NONE);
    String said = err.toString(UTF_8);
    assertEquals(ExitCode.INTERNAL, code);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith("error[internal] "), said);
    assertFalse(said.contains("ana@example.com"), said);
  }

  @Test
  void argumentsOfAsciiLocale_areReadAgain() {
    byte[] commandLine = "java\0-jar\0x.jar\0eval\0\"Zoë\"\0".getBytes(UTF_8);
    List<String> mended = ProcessArguments.mended(List.of("eval", "\"Zo??\""), commandLine);
    assertEquals(List.of("eval", "\"Zoë\""), mended);
  }

  @Test
  void argumentsThatDoNotCorrespond_stay() {
    List<String> decoded = List.of("eval", "\"Zo??\"");
    assertEquals(decoded, ProcessArguments.mended(decoded, "java\0other\0x\0".getBytes(UTF_8)));
    assertEquals(
        decoded, ProcessArguments.mended(decoded, "a\0eval\0Zo\u00eb\0".getBytes(ISO_8859_1)));
  }

  @Test
  void columns_countWideAndCombiningCharacters() {
    assertEquals(1, Printable.columns("a"));
    assertEquals(4, Printable.columns("日本"));
    assertEquals(2, Printable.columns("😀"));
    assertEquals(1, Printable.columns("e\u0301"));
  }

  private static int run(OutputStream out, OutputStream err) {
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    return Playground.run(List.of("eval", "1"), nothing, out, err, ProcessTerminal.NONE);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
