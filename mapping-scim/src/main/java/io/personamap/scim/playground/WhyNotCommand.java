package io.personamap.scim.playground;

import io.personamap.core.directory.Kind;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.whynot.WhyNot;
import io.personamap.core.whynot.WhyNotAnswer;
import io.personamap.core.whynot.WhyNotText;
import io.personamap.oktael.OktaLanguage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code why-not}: what must change for a profile to get a role, division, skill or language. */
@Command(
    name = "why-not",
    description = {
      "Finds the smallest change of attributes or groups under which the rules grant a name.",
      "Exit code 0 with an answer, 1 where there is none, 2 unusable input."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WhyNotCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--rules", required = true, paramLabel = "FILE", description = "The rule file.")
  private Path rules = Path.of("");

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "FILE",
      description = "One profile; `-` is standard input.")
  private String profile = "";

  @ArgGroup(multiplicity = "1")
  private Wanted wanted = new Wanted();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), or json with the changed profiles.")
  private Format format = Format.TEXT;

  /** What is asked for. */
  private static final class Wanted {
    @Option(names = "--role", paramLabel = "NAME", description = "A role.")
    private @Nullable String role;

    @Option(names = "--division", paramLabel = "NAME", description = "A division.")
    private @Nullable String division;

    @Option(names = "--skill", paramLabel = "NAME", description = "A skill.")
    private @Nullable String skill;

    @Option(names = "--language", paramLabel = "NAME", description = "A language.")
    private @Nullable String language;
  }

  private enum Format {
    TEXT,
    JSON
  }

  WhyNotCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleSet ruleSet = RuleSet.read(rules, OktaLanguage.all());
    WhyNotAnswer answer =
        ask(WhyNot.of(ruleSet, console.now()), OneProfile.read(profile, console.in()));
    String shown = format == Format.JSON ? WhyNotJson.of(answer) : WhyNotText.of(answer);
    shown.lines().forEach(line -> console.out().line(Printable.line(line)));
    boolean answered =
        answer instanceof WhyNotAnswer.Possible || answer instanceof WhyNotAnswer.Granted;
    return answered ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private WhyNotAnswer ask(WhyNot whyNot, UserProfile of) {
    if (wanted.role != null) {
      return whyNot.ask(of, Kind.ROLE, wanted.role);
    }
    if (wanted.division != null) {
      return whyNot.ask(of, Kind.DIVISION, wanted.division);
    }
    return wanted.skill != null
        ? whyNot.ask(of, Kind.SKILL, wanted.skill)
        : whyNot.ask(of, Kind.LANGUAGE, String.valueOf(wanted.language));
  }
}
