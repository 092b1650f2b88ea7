package io.personamap.scim.playground;

import io.personamap.core.check.RuleSetCheck;
import io.personamap.core.directory.Directory;
import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import io.personamap.scim.target.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: reads rule files and says all that is wrong with them or looks so. */
@Command(
    name = "check",
    description = {
      "Checks rule files without any profile.",
      "Exit code 1 on an error, 0 with warnings or notes."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Rule files, YAML or JSON.")
  private List<Path> files = List.of();

  @Option(
      names = "--directory",
      paramLabel = "FILE",
      description = "The names that the platform knows; the rules' names are looked up in it.")
  private @Nullable Path directory;

  @Option(
      names = "--target",
      paramLabel = "NAME|FILE",
      description = "Check against this target, a name or a definition, not the rule file's.")
  private @Nullable String target;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "The attributes that users have, as JSON: names, or Okta's user schema.")
  private @Nullable String schema;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json, or sarif (2.1.0, for code review tools).")
  private CheckReport.Format format = CheckReport.Format.TEXT;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Directory names = directory == null ? null : DirectoryFile.read(directory);
    Target named = target == null ? null : TargetChoice.of(target);
    List<ExpressionLanguage> languages =
        schema == null ? OktaLanguage.all() : SchemaFile.languages(schema, console.in());
    CheckReport report = new CheckReport();
    for (Path file : files) {
      report.add(file.toString(), findings(file, languages, names, named));
    }
    report.print(format, console);
    return report.hasErrors() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static List<Problem> findings(
      Path file,
      List<ExpressionLanguage> languages,
      @Nullable Directory names,
      @Nullable Target named) {
    try {
      RuleSet rules = RuleSet.read(file, languages);
      List<Problem> unknownTarget = new ArrayList<>();
      Target target = named == null ? targetOf(rules, unknownTarget) : named;
      List<Problem> found =
          RuleSetCheck.of(rules)
              .directory(names)
              .target(target == null ? null : target.facts())
              .run();
      unknownTarget.addAll(found);
      return unknownTarget;
    } catch (InvalidInputException refused) {
      return refused.problems();
    }
  }

  private static @Nullable Target targetOf(RuleSet rules, List<Problem> problems) {
    try {
      return rules.target().map(Target::named).orElse(null);
    } catch (InvalidInputException unknown) {
      unknown.problems().forEach(problem -> problems.add(problem.at(rules.targetPlace())));
      return null;
    }
  }
}
