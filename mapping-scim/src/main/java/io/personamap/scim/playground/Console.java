package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * What a call reads from, writes to and takes for now.
 *
 * @param in standard input
 * @param out results
 * @param err problems and notes
 * @param style colours, or none
 * @param now the instant at which the process began
 */
record Console(InputStream in, Output out, Output err, Style style, Instant now) {

  /** Prints {@code problems} on standard error, one a line. */
  void report(List<Problem> problems) {
    problems.forEach(this::report);
  }

  /** Prints one problem on standard error: {@code file:line:column: error[code] …; hint}. */
  void report(Problem problem) {
    report(problem, "");
  }

  /** Prints one problem with {@code suffix}, which tells what of many inputs it is about. */
  void report(Problem problem, String suffix) {
    err.line(style.problem(Printable.line(problem + suffix), problem.severity()));
  }

  /** Prints why the input cannot be used, and returns the exit code that says so. */
  int refuse(InvalidInputException unusable) {
    report(unusable.problems());
    return ExitCode.UNUSABLE;
  }

  /** Hands over all that was written. */
  void flush() {
    out.flush();
    err.flush();
  }
}
