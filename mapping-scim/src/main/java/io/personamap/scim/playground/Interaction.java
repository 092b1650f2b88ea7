package io.personamap.scim.playground;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The interactive mode: reads a line, answers it, until there are no more. */
final class Interaction {
  private final Console console;
  private final Session session;

  Interaction(Console console) {
    this.console = console;
    this.session = new Session(console);
  }

  /** Talks to somebody at a terminal. A problem has been seen, so it is no exit code. */
  int atTerminal() {
    console.out().line("personamap: type an expression, or :help");
    console.flush();
    try (TerminalLines lines = new TerminalLines(new Completion(session), console.style())) {
      answerAll(lines);
      return ExitCode.OK;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Answers the lines of a pipe or file. */
  int overPipe() {
    try {
      return answerAll(new PipedLines(console.in())) ? ExitCode.OK : ExitCode.PROBLEM;
    } catch (IOException failed) {
      throw JsonInput.unreadable(JsonInput.STANDARD_INPUT);
    }
  }

  /** Returns whether no line had a problem. */
  private boolean answerAll(LineSource lines) throws IOException {
    boolean good = true;
    for (String line = lines.next(); line != null; line = lines.next()) {
      Session.Answer answer = session.answer(line);
      console.flush();
      if (answer == Session.Answer.QUIT) {
        return good;
      }
      good &= answer == Session.Answer.DONE;
    }
    return good;
  }
}
