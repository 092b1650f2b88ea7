package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: reads rule files and says all that is wrong with them. */
@Command(
    name = "check",
    description = "Checks rule files. Exit code 1 on an error, 0 with warnings.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Rule files, YAML or JSON.")
  private List<Path> files = List.of();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int code = ExitCode.OK;
    for (Path file : files) {
      List<Problem> problems = problems(file);
      console.report(problems);
      boolean failed = problems.stream().anyMatch(Problem::isError);
      console.out().line(Printable.line(file.toString()) + ": " + summary(problems));
      code = failed ? ExitCode.PROBLEM : code;
    }
    return code;
  }

  private static List<Problem> problems(Path file) {
    try {
      return RuleSet.read(file, OktaLanguage.all()).warnings();
    } catch (InvalidInputException refused) {
      return refused.problems();
    }
  }

  private static String summary(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    if (problems.isEmpty()) {
      return "ok";
    }
    return counted(errors, "error") + ", " + counted(warnings, "warning");
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
