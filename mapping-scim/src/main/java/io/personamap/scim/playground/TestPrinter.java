package io.personamap.scim.playground;

import io.personamap.core.problem.Severity;
import io.personamap.core.ruletest.FailureText;
import io.personamap.core.ruletest.RuleTestResult;
import java.nio.file.Path;
import java.util.List;

/** Shows what became of rule tests, and counts. */
final class TestPrinter {
  private final Console console;
  private int tests;
  private int failed;
  private int skipped;

  TestPrinter(Console console) {
    this.console = console;
  }

  /** Prints the results of one file on standard output. */
  void print(Path file, List<RuleTestResult> results) {
    line(file.toString());
    results.forEach(this::print);
  }

  /** Prints how many there were. */
  void summary() {
    line(
        tests
            + (tests == 1 ? " test, " : " tests, ")
            + failed
            + " failed, "
            + skipped
            + " skipped");
  }

  private void print(RuleTestResult result) {
    tests++;
    if (result instanceof RuleTestResult.Failed test) {
      failed++;
      line("  " + console.style().severity("FAIL", Severity.ERROR) + "  " + shown(test.name()));
      FailureText.of(test).forEach(reason -> line("        " + shown(reason)));
    } else if (result instanceof RuleTestResult.Skipped test) {
      skipped++;
      String reason = test.reason().isEmpty() ? "" : ": " + test.reason();
      line("  skip  " + shown(test.name() + reason));
    } else {
      line("  " + console.style().good("ok") + "    " + shown(result.name()));
    }
  }

  private static String shown(String text) {
    return Printable.line(text);
  }

  private void line(String text) {
    console.out().line(text);
  }
}
