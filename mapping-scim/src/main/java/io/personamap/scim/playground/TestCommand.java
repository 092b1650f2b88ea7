package io.personamap.scim.playground;

import io.personamap.core.persona.MappingResult;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.ruletest.FailureText;
import io.personamap.core.ruletest.RuleTest;
import io.personamap.core.ruletest.RuleTestFile;
import io.personamap.core.ruletest.RuleTestResult;
import io.personamap.core.ruletest.RuleTests;
import io.personamap.oktael.OktaLanguage;
import io.personamap.scim.target.RuleTestTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: runs rule tests. */
@Command(
    name = "test",
    description = {
      "Runs rule tests.",
      "Exit code 0 all passed, 1 some failed, 2 unusable input, 3 less coverage than asked for."
    },
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

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description = "Run the tests with this in their name, in any case.")
  private String filter = "";

  @Mixin private CoverageOptions coverageOptions = new CoverageOptions();

  private final Map<String, List<JunitReport.Case>> suites = new LinkedHashMap<>();
  private int code = ExitCode.OK;

  TestCommand(Console console) {
    this.console = console;
    this.printer = new TestPrinter(console);
  }

  @Override
  public Integer call() {
    coverageOptions.check();
    CoverageRun coverage = new CoverageRun(console, coverageOptions);
    for (Path path : paths) {
      try {
        RuleTests.files(path).forEach(file -> run(file, coverage));
      } catch (InvalidInputException unusable) {
        refuse(path, unusable);
      }
    }
    printer.summary();
    if (suites.isEmpty()) {
      console.err().line("error[usage] " + Printable.line("no test is called `" + filter + "`"));
      code = ExitCode.UNUSABLE;
    }
    if (report != null) {
      write(report);
    }
    int covered = coverage.finish();
    return code == ExitCode.OK || covered == ExitCode.UNUSABLE ? covered : code;
  }

  private void run(Path file, CoverageRun coverage) {
    try {
      RuleTestFile tests = RuleTestFile.read(file, OktaLanguage.all(), RuleTestTarget::of);
      List<RuleTest> chosen = tests.tests().stream().filter(this::isChosen).toList();
      if (chosen.isEmpty()) {
        return;
      }
      Consumer<MappingResult> observer = coverage.observer(tests);
      List<RuleTestResult> results = chosen.stream().map(test -> test.run(observer)).toList();
      printer.print(file, results);
      suites.put(file.toString(), results.stream().map(TestCommand::reported).toList());
      if (results.stream().anyMatch(RuleTestResult.Failed.class::isInstance)) {
        code = Math.max(code, ExitCode.PROBLEM);
      }
    } catch (InvalidInputException unusable) {
      refuse(file, unusable);
    }
  }

  private boolean isChosen(RuleTest test) {
    return test.name().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
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
