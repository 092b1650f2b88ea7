package io.personamap.scim.playground;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  private static final Map<String, Function<Console, Object>> CALLS = calls();

  private Playground() {}

  /** By name, in the order of the help. */
  private static Map<String, Function<Console, Object>> calls() {
    Map<String, Function<Console, Object>> calls = new LinkedHashMap<>();
    calls.put("eval", EvalCommand::new);
    calls.put("map", MapCommand::new);
    calls.put("test", TestCommand::new);
    calls.put("check", CheckCommand::new);
    calls.put("why-not", WhyNotCommand::new);
    calls.put("schema", SchemaCommand::new);
    calls.put("patch", PatchCommand::new);
    calls.put("plan", PlanCommand::new);
    calls.put("saml", SamlCommand::new);
    return calls;
  }

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
      int code = commandLine(console, terminal, args).execute(args.toArray(String[]::new));
      console.flush();
      return code;
    } catch (ClosedPipeException quiet) {
      return ExitCode.CLOSED_PIPE;
    } catch (Throwable fault) {
      return lastResort(console, fault);
    }
  }

  private static CommandLine commandLine(
      Console console, ProcessTerminal terminal, List<String> args) {
    CommandLine commandLine = new CommandLine(new RootCommand(console, terminal));
    Map<String, Function<Console, Object>> needed = new LinkedHashMap<>(CALLS);
    // Reading the annotations of one call takes as long as mapping a profile: only those that
    // count.
    if (!args.isEmpty() && CALLS.containsKey(args.get(0))) {
      needed.keySet().retainAll(Set.of(args.get(0)));
    }
    needed.values().forEach(call -> commandLine.addSubcommand(call.apply(console)));
    return commandLine
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
