package io.personamap.scim.playground;

import io.personamap.scim.patch.Desired;
import io.personamap.scim.patch.Patcher;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code patch}: what changes an account into what the rules say. */
@Command(
    name = "patch",
    description = {
      "Prints the fewest operations that bring an account to what the rules say; nothing where",
      "nothing changes. Takes away only what --last has.",
      "Exit code 0, 1 some problem, 2 unusable input."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PatchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private PersonOptions person = new PersonOptions();
  @Mixin private AccountOptions account = new AccountOptions();

  @Option(
      names = "--before",
      required = true,
      paramLabel = "FILE",
      description = "The user as the server returned it.")
  private String before = "";

  PatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    MappedPerson mapped = person.map(console);
    Target to = account.target(mapped.rules());
    ServerFile files = new ServerFile(to, console.in());
    ScimResource now = files.resource(before);
    ScimResource sent = account.last(files).orElseGet(ScimResource::empty);
    Desired desired = Desired.of(to, mapped.persona(), mapped.rules());
    ScimPatch patch = Patcher.of(to).patch(sent, desired, now);
    int code =
        mapped.report(
            Stream.concat(desired.problems().stream(), patch.problems().stream()).toList());
    if (mapped.isNotEligible()) {
      console.err().line("note: this person is not eligible; `plan` says what becomes of it");
      return code;
    }
    if (desired.isRefused()) {
      console.err().line("note: nothing may be sent");
      return ExitCode.PROBLEM;
    }
    print(patch);
    return code;
  }

  private void print(ScimPatch patch) {
    if (patch.isEmpty()) {
      console.err().line("note: nothing changes");
    } else {
      console.out().line(IndentedJson.of(patch.toMap()));
    }
  }
}
