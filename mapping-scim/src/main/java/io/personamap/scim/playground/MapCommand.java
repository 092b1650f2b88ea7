package io.personamap.scim.playground;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.profile.ProfileReader;
import io.personamap.core.profile.Profiles;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code map}: profiles to SCIM resources. */
@Command(
    name = "map",
    description = {
      "Prints the SCIM resource of a profile, or one resource a line for a .jsonl file.",
      "Exit code 0 all mapped, 1 some problem, 2 unusable input."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class MapCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--rules", required = true, paramLabel = "FILE", description = "The rule file.")
  private Path rules = Path.of("");

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "FILE",
      description = "A profile, or a .jsonl file with one on each line; `-` is standard input.")
  private String profile = "";

  @Option(
      names = "--directory",
      paramLabel = "FILE",
      description = "The names and ids that the platform knows.")
  private @Nullable Path directory;

  @Option(
      names = "--target",
      paramLabel = "NAME|FILE",
      description = "Where to map to, instead of the rule file's target: a name or a definition.")
  private @Nullable String target;

  @Option(names = "--explain", description = "Show what is known, absent or unknown.")
  private boolean explain;

  MapCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleSet ruleSet = RuleSet.read(rules, OktaLanguage.all());
    console.report(ruleSet.warnings());
    Directory names = directory == null ? null : DirectoryFile.read(directory);
    ProfileMapping mapping = ProfileMapping.of(ruleSet, target, names, console);
    try (Profiles profiles = open()) {
      return new MapRun(console, mapping, explain, progress())
          .run(profiles, JsonInput.label(profile));
    }
  }

  private Progress progress() {
    return Profiles.isJsonLines(profile)
        ? Progress.of(JsonInput.path(profile), console.err())
        : Progress.none();
  }

  private Profiles open() {
    ProfileReader reader = ProfileReader.detecting();
    return profile.equals(JsonInput.STANDARD_INPUT)
        ? Profiles.of(console.in(), JsonInput.label(profile), reader)
        : Profiles.open(JsonInput.path(profile), reader);
  }
}
