package io.personamap.scim.playground;

import io.personamap.scim.saml.SamlLogin;
import io.personamap.scim.saml.SamlProfile;
import io.personamap.scim.saml.SamlStatement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code saml}: the attributes of a person's first login. */
@Command(
    name = "saml",
    description = {
      "Prints the attribute statement of a first login to Genesys Cloud.",
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

  SamlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    MappedPerson mapped = person.map(console);
    SamlStatement statement =
        SamlProfile.genesys(organization).statement(mapped.persona(), SamlLogin.firstTime());
    int code = mapped.report(statement.problems());
    if (statement.isRefused()) {
      console.err().line("note: nobody may log in with it");
      return ExitCode.PROBLEM;
    }
    console.out().line(statement.toXml());
    return code;
  }
}
