package io.personamap.scim.playground;

import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the calls that map one person. */
final class PersonOptions {
  @Option(names = "--rules", required = true, paramLabel = "FILE", description = "The rule file.")
  private Path rules = Path.of("");

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "FILE",
      description = "One profile; `-` is standard input.")
  private String profile = "";

  @Option(
      names = "--directory",
      paramLabel = "FILE",
      description = "The names and ids that the platform knows.")
  private @Nullable Path directory;

  /**
   * Reads the files and maps the person.
   *
   * @throws io.personamap.core.problem.InvalidInputException if one of them cannot be used
   */
  MappedPerson map(Console console) {
    RuleSet ruleSet = RuleSet.read(rules, OktaLanguage.all());
    console.report(ruleSet.warnings());
    PersonaMapper mapper =
        PersonaMapper.builder(ruleSet)
            .directory(directory == null ? null : DirectoryFile.read(directory))
            .clock(InstantSource.fixed(console.now()))
            .build();
    UserProfile only = OneProfile.read(profile, console.in());
    return new MappedPerson(JsonInput.label(profile), ruleSet, mapper.map(only), console);
  }
}
