package io.personamap.scim.playground;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import io.personamap.oktael.function.Dialect;
import io.personamap.scim.resource.ScimResource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interactive mode's state, and what each line does to it. */
final class Session {
  private final Console console;
  private final ExpressionRun run;
  private Dialect dialect = Dialect.CLASSIC;
  private ContextFile profile = ContextFile.EMPTY;
  private @Nullable RuleSet rules;
  private @Nullable Directory directory;

  Session(Console console) {
    this.console = console;
    this.run = new ExpressionRun(console);
  }

  /** What became of a line. */
  enum Answer {
    /** All went well. */
    DONE,
    /** A problem was reported. */
    PROBLEM,
    /** The session is over. */
    QUIT
  }

  Dialect dialect() {
    return dialect;
  }

  /** Returns the attributes of the loaded profile as this dialect writes them. */
  List<String> attributePaths() {
    return profile.attributePaths(dialect);
  }

  static Stream<String> dialects() {
    return Arrays.stream(Dialect.values()).map(Dialect::id);
  }

  /** Answers one line: an expression or a command. */
  Answer answer(String line) {
    String typed = line.strip();
    try {
      if (typed.isEmpty()) {
        return Answer.DONE;
      }
      return typed.startsWith(":") ? command(typed) : evaluate(typed);
    } catch (InvalidInputException refused) {
      console.report(refused.problems());
      return Answer.PROBLEM;
    }
  }

  private Answer evaluate(String expression) {
    boolean good =
        run.run(
            expression, profile.language(dialect), profile.context(dialect, console.now()), true);
    return good ? Answer.DONE : Answer.PROBLEM;
  }

  private Answer command(String typed) {
    String[] parts = typed.split("\\s+", 2);
    String argument = parts.length == 2 ? parts[1] : "";
    SessionCommand command = SessionCommand.named(parts[0]).orElse(null);
    if (command == null) {
      return problem("there is no command `" + parts[0] + "`; `:help` shows those there are");
    }
    if (command.takesArgument() == argument.isEmpty()) {
      return problem("usage: " + command.usage().strip());
    }
    return switch (command) {
      case PROFILE -> loadProfile(argument);
      case RULES -> loadRules(argument);
      case DIRECTORY -> loadDirectory(argument);
      case DIALECT -> changeDialect(argument);
      case EXPLAIN -> map(true);
      case HELP -> help();
      case QUIT -> Answer.QUIT;
    };
  }

  private Answer loadProfile(String file) {
    profile = ContextFile.read(file, console.in());
    console.out().line("profile " + Printable.line(file) + " loaded");
    return rules == null ? Answer.DONE : map(false);
  }

  private Answer loadRules(String file) {
    RuleSet read = RuleSet.read(JsonInput.path(file), OktaLanguage.all());
    console.report(read.warnings());
    rules = read;
    console.out().line("rule set " + Printable.line(read.name()) + " loaded");
    return profile.isEmpty() ? Answer.DONE : map(false);
  }

  private Answer loadDirectory(String file) {
    directory = DirectoryFile.read(JsonInput.path(file));
    console.out().line("directory " + Printable.line(file) + " loaded");
    return Answer.DONE;
  }

  private Answer changeDialect(String name) {
    Dialect named = DialectConverter.named(name).orElse(null);
    if (named == null) {
      return problem(DialectConverter.unknown(name));
    }
    dialect = named;
    console.out().line("dialect " + named.id());
    return Answer.DONE;
  }

  private Answer map(boolean explain) {
    if (rules == null || profile.isEmpty()) {
      return problem("load a profile with `:profile` and a rule file with `:rules` first");
    }
    ProfileMapping mapping = ProfileMapping.of(rules, null, directory, console);
    ProfileMapping.Outcome outcome =
        mapping.emit(mapping.map(List.of(profile.profile())).get(0), "", explain);
    if (!explain) {
      outcome.resource().map(ScimResource::toPrettyJson).ifPresent(console.out()::line);
    }
    return outcome.complete() ? Answer.DONE : Answer.PROBLEM;
  }

  private Answer help() {
    console.out().line("Type an expression to see its value and type, or a command:");
    SessionCommand.all().map(SessionCommand::usage).forEach(console.out()::line);
    return Answer.DONE;
  }

  private Answer problem(String message) {
    console.err().line("error[usage] " + Printable.line(message));
    return Answer.PROBLEM;
  }
}
