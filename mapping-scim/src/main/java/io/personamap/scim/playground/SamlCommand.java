package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.scim.saml.SamlLogin;
import io.personamap.scim.saml.SamlProfile;
import io.personamap.scim.saml.SamlStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code saml}: the attributes of a person's login. */
@Command(
    name = "saml",
    description = {
      "Prints the attribute statement of a login to Genesys Cloud, the first unless --again.",
      "Exit code 0, 1 some problem or a login that is refused, 2 unusable input."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SamlCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private PersonOptions person = new PersonOptions();

  @Option(
      names = "--organization",
      required = true,
      paramLabel = "NAME",
      description = "The short name of the organisation.")
  private String organization = "";

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "Where the login leads: a URL, or a word such as directory.")
  private @Nullable String service;

  @Option(
      names = "--attribute",
      paramLabel = "NAME=VALUE",
      description = {
        "A further attribute and the persona value that it holds, such as Title=title, Roles=roles",
        "or Phone=phones.work; no page of the vendor says that it is read. May be repeated."
      })
  private Map<String, String> attributes = Map.of();

  @Option(
      names = "--locked-division",
      paramLabel = "NAME",
      description = "Whoever is in it stays there, such as a partner. May be repeated.")
  private List<String> locked = List.of();

  @Option(names = "--again", description = "There is an account already.")
  private boolean again;

  @Option(
      names = "--account-division",
      paramLabel = "NAME",
      description = "The division of the account that there is.")
  private @Nullable String division;

  SamlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    MappedPerson mapped = person.map(console);
    SamlStatement statement = profile().statement(mapped.persona(), login());
    int code = mapped.report(statement.problems());
    if (statement.isRefused()) {
      console.err().line("note: nobody may log in with it");
      return ExitCode.PROBLEM;
    }
    if (!statement.unverified().isEmpty()) {
      console
          .err()
          .line("note: not verified by the vendor: " + String.join(", ", statement.unverified()));
    }
    console.out().line(statement.toXml());
    return code;
  }

  private SamlProfile profile() {
    SamlProfile profile = SamlProfile.genesys(organization).lockedDivisions(Set.copyOf(locked));
    SamlProfile served = service == null ? profile : profile.service(service);
    try {
      return served.unverified(attributes);
    } catch (IllegalArgumentException documented) {
      throw InvalidInputException.of(
          Problem.error(ProblemCode.VALUE_WRONG, "--attribute: " + documented.getMessage()));
    }
  }

  private SamlLogin login() {
    if (division != null) {
      return SamlLogin.again(division);
    }
    return again ? SamlLogin.again() : SamlLogin.firstTime();
  }
}
