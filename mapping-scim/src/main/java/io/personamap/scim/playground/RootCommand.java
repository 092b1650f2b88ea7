package io.personamap.scim.playground;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The call without a sub-command: the interactive mode. */
@Command(
    name = "personamap",
    description = {
      "Maps identity-provider users to contact-centre personas.",
      "Without a command: the interactive playground."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
  private final Console console;
  private final ProcessTerminal terminal;

  RootCommand(Console console, ProcessTerminal terminal) {
    this.console = console;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Interaction interaction = new Interaction(console);
    return terminal.interactive() ? interaction.atTerminal() : interaction.overPipe();
  }
}
