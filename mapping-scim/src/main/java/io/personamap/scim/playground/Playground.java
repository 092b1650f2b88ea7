package io.personamap.scim.playground;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The playground's main class: {@code eval}, {@code map}, {@code test}, {@code check}, and without
 * arguments the interactive mode. Text goes in and out as UTF-8 whatever the locale.
 *
 * <p>Exit codes: 0 all went well; 1 some profile, test, file or expression has a problem; 2 the
 * call or its input cannot be used; 3 less coverage than asked for; 70 a fault of the playground;
 * 141 nobody reads the output any more.
 */
public final class Playground {
  private Playground() {}

  /** Runs the call that {@code args} names and ends the process with its exit code. */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    ProcessTerminal terminal = ProcessTerminal.detect();
    System.exit(run(ProcessArguments.of(args), System.in, out, err, terminal));
  }

  /**
   * Runs one call without ending the process.
   *
   * @return the exit code
   */
  static int run(
      List<String> args,
      InputStream in,
      OutputStream out,
      OutputStream err,
      ProcessTerminal terminal) {
    Console console =
        new Console(in, new Output(out), new Output(err), terminal.style(), Instant.now());
    try {
      int code = commandLine(console, terminal).execute(args.toArray(String[]::new));
      console.flush();
      return code;
    } catch (ClosedPipeException quiet) {
      return ExitCode.CLOSED_PIPE;
    } catch (Throwable fault) {
      return lastResort(console, fault);
    }
  }

  private static CommandLine commandLine(Console console, ProcessTerminal terminal) {
    return new CommandLine(new RootCommand(console, terminal))
        .addSubcommand(new EvalCommand(console))
        .addSubcommand(new MapCommand(console))
        .addSubcommand(new TestCommand(console))
        .addSubcommand(new CheckCommand(console))
        .addSubcommand(new WhyNotCommand(console))
        .addSubcommand(new SchemaCommand(console))
        .addSubcommand(new PatchCommand(console))
        .addSubcommand(new PlanCommand(console))
        .addSubcommand(new SamlCommand(console))
        // An expression may begin with `@`, as one that is refused for its bean does.
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(console.out().printer())
        .setErr(console.err().printer())
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setParameterExceptionHandler(new Faults(console))
        .setExecutionExceptionHandler(new Faults(console));
  }

  private static int lastResort(Console console, Throwable fault) {
    try {
      int code = Faults.report(console, fault);
      console.flush();
      return code;
    } catch (ClosedPipeException | UncheckedIOException unreadable) {
      return ExitCode.INTERNAL;
    }
  }
}
