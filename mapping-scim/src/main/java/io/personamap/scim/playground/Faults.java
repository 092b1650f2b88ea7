package io.personamap.scim.playground;

import io.personamap.core.problem.InvalidInputException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a call throws into one line on standard error and an exit code. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;

  Faults(Console console) {
    this.console = console;
  }

  /** Reports a call that the command line does not have. */
  @Override
  public int handleParseException(ParameterException unusable, String[] args) {
    console.err().line("error[usage] " + Printable.line(message(unusable)));
    console.err().line("  hint: " + Printable.line(hint(unusable)));
    return ExitCode.UNUSABLE;
  }

  private static String hint(ParameterException unusable) {
    String call = unusable.getCommandLine().getCommandSpec().qualifiedName();
    String help = "`" + call + " --help` shows what it takes";
    if (!(unusable instanceof UnmatchedArgumentException unmatched)) {
      return help;
    }
    if (unmatched.isUnknownOption() && call.endsWith(" eval")) {
      return help + "; an expression that begins with `-` goes behind `--`";
    }
    return unmatched.getSuggestions().stream()
        .findFirst()
        .map(near -> "did you mean `" + near + "`? " + help)
        .orElse(help);
  }

  /** Reports what a call threw. */
  @Override
  public int handleExecutionException(
      Exception thrown, CommandLine commandLine, ParseResult parseResult) {
    if (thrown instanceof ParameterException unusable) {
      return handleParseException(unusable, new String[0]);
    }
    if (thrown instanceof ClosedPipeException) {
      return ExitCode.CLOSED_PIPE;
    }
    return report(console, thrown);
  }

  /**
   * Reports {@code thrown} without its message unless that is ours: it may hold a person's data.
   */
  static int report(Console console, Throwable thrown) {
    if (thrown instanceof InvalidInputException unusable) {
      return console.refuse(unusable);
    }
    if (thrown instanceof UncheckedIOException) {
      console.err().line("error[output] the output cannot be written");
      return ExitCode.UNUSABLE;
    }
    console.err().line("error[internal] " + describe(thrown));
    return ExitCode.INTERNAL;
  }

  /** Returns the type of a fault and the place in the code, nothing else. */
  static String describe(Throwable fault) {
    String type = fault.getClass().getSimpleName();
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("io.personamap.")) {
        return "a fault of the playground, please report it: "
            + (type + " in " + frame.getFileName() + ":" + frame.getLineNumber());
      }
    }
    return "a fault of the playground, please report it: " + type;
  }

  private static String message(ParameterException unusable) {
    String message = unusable.getMessage();
    return message == null ? "the call is not valid" : message;
  }
}
