package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.ruletest.FailureText;
import io.personamap.core.ruletest.RuleTestFile;
import io.personamap.core.ruletest.RuleTestResult;
import io.personamap.core.ruletest.RuleTests;
import io.personamap.oktael.OktaLanguage;
import io.personamap.scim.target.RuleTestTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: runs rule tests. */
@Command(
    name = "test",
    description = {"Runs rule tests.", "Exit code 0 all passed, 1 some failed, 2 unusable input."},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TestCommand implements Callable<Integer> {
  private final Console console;
  private final TestPrinter printer;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Test files, or folders that are searched for *.test.yaml.")
  private List<Path> paths = List.of();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results as JUnit XML too.")
  private @Nullable Path report;

  private final Map<String, List<JunitReport.Case>> suites = new LinkedHashMap<>();
  private int code = ExitCode.OK;

  TestCommand(Console console) {
    this.console = console;
    this.printer = new TestPrinter(console);
  }

  @Override
  public Integer call() {
    for (Path path : paths) {
      try {
        RuleTests.files(path).forEach(this::run);
      } catch (InvalidInputException unusable) {
        refuse(path, unusable);
      }
    }
    printer.summary();
    if (report != null) {
      write(report);
    }
    return code;
  }

  private void run(Path file) {
    try {
      List<RuleTestResult> results =
          RuleTestFile.read(file, OktaLanguage.all(), RuleTestTarget::of).run();
      printer.print(file, results);
      suites.put(file.toString(), results.stream().map(TestCommand::reported).toList());
      if (results.stream().anyMatch(RuleTestResult.Failed.class::isInstance)) {
        code = Math.max(code, ExitCode.PROBLEM);
      }
    } catch (InvalidInputException unusable) {
      refuse(file, unusable);
    }
  }

  private void refuse(Path path, InvalidInputException unusable) {
    code = console.refuse(unusable);
    List<String> problems = unusable.problems().stream().map(Object::toString).toList();
    suites.put(
        path.toString(),
        List.of(JunitReport.Case.failed("can be used", problems.get(0), problems)));
  }

  private static JunitReport.Case reported(RuleTestResult result) {
    if (result instanceof RuleTestResult.Failed failed) {
      return JunitReport.Case.failed(
          failed.name(), failed.differences().get(0).toString(), FailureText.of(failed));
    }
    return result instanceof RuleTestResult.Skipped skipped
        ? JunitReport.Case.skipped(skipped.name(), skipped.reason())
        : JunitReport.Case.passed(result.name());
  }

  private void write(Path file) {
    try {
      JunitReport.write(file, suites);
    } catch (IOException failed) {
      console.err().line("error[output] " + Printable.line(file + " cannot be written"));
      code = ExitCode.UNUSABLE;
    }
  }
}
