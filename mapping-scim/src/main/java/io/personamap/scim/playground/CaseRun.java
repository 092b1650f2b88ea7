package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file of cases line by line and prints one line for each. */
final class CaseRun {
  /** Of one line; a longer one is cut, and then no JSON. */
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private final Console console;
  private final CaseAnswers answers;

  CaseRun(Console console, CaseAnswers answers) {
    this.console = console;
    this.answers = answers;
  }

  /**
   * Answers every line of {@code file}, in order.
   *
   * @return the exit code: a case that has no value is no problem, it is an answer
   * @throws InvalidInputException if the file cannot be read
   */
  int run(String file) {
    try (InputStream in = JsonInput.open(file, console.in())) {
      ByteLines lines = new ByteLines(in, MAX_BYTES);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        console.out().line(answers.answer(line));
      }
      return ExitCode.OK;
    } catch (IOException unreadable) {
      throw JsonInput.unreadable(file);
    }
  }
}
