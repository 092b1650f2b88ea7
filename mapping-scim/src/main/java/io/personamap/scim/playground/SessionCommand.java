package io.personamap.scim.playground;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands of the interactive mode. */
enum SessionCommand {
  /** Loads a profile. */
  PROFILE(":profile", "FILE", "load a profile, or an evaluation context"),
  /** Loads a rule set. */
  RULES(":rules", "FILE", "load a rule file and map the profile with it"),
  /** Loads a directory. */
  DIRECTORY(":directory", "FILE", "load the names and ids that rules grant"),
  /** Changes the dialect. */
  DIALECT(":dialect", "NAME", "classic or identity-engine"),
  /** Shows the persona. */
  EXPLAIN(":explain", "", "show the persona: what is known, absent or unknown"),
  /** Shows the commands. */
  HELP(":help", "", "show this"),
  /** Ends. */
  QUIT(":quit", "", "end; so does Ctrl-D");

  private final String word;
  private final String argument;
  private final String summary;

  SessionCommand(String word, String argument, String summary) {
    this.word = word;
    this.argument = argument;
    this.summary = summary;
  }

  String word() {
    return word;
  }

  String summary() {
    return summary;
  }

  boolean takesArgument() {
    return !argument.isEmpty();
  }

  /** Returns the line of the help text. */
  String usage() {
    String call = word + " " + argument;
    return "  " + call + " ".repeat(18 - call.length()) + summary;
  }

  static Stream<SessionCommand> all() {
    return Arrays.stream(values());
  }

  static Optional<SessionCommand> named(String word) {
    return all().filter(command -> command.word.equals(word)).findFirst();
  }
}
