package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** One call of the playground with its streams captured. */
record Run(int code, String out, String err) {

  static Run of(String... args) {
    return withInput(new byte[0], args);
  }

  static Run withInput(String in, String... args) {
    return withInput(in.getBytes(UTF_8), args);
  }

  static Run withInput(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Playground.run(List.of(args), new ByteArrayInputStream(in), out, err, ProcessTerminal.NONE);
    Run run = new Run(code, out.toString(UTF_8), err.toString(UTF_8));
    run.assertNoFault();
    return run;
  }

  Run exits(int expected) {
    assertEquals(expected, code, this::toString);
    return this;
  }

  Run prints(String expected) {
    assertEquals(expected, out, this::toString);
    return this;
  }

  Run printsAmongOthers(String piece) {
    assertTrue(out.contains(piece), () -> "no `" + piece + "` in " + this);
    return this;
  }

  Run says(String piece) {
    assertTrue(err.contains(piece), () -> "no `" + piece + "` in " + this);
    return this;
  }

  Run saysNothing() {
    assertEquals("", err);
    return this;
  }

  private void assertNoFault() {
    assertFalse((out + err).contains("\tat "), () -> "a stack trace: " + this);
    assertFalse(err.contains("error[internal]"), this::toString);
    assertFalse((out + err).contains("\u001b"), () -> "colours in a pipe: " + this);
  }
}
