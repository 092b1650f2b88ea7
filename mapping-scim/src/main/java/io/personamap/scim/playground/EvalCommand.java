package io.personamap.scim.playground;

import io.personamap.oktael.OktaLanguage;
import io.personamap.oktael.function.Dialect;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval}: computes one expression, or many from a file of cases. */
@Command(
    name = "eval",
    description = {
      "Prints the value of an expression as JSON.",
      "An expression that begins with `-` goes behind `--`."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class EvalCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      converter = DialectConverter.class,
      description = "classic (default) or identity-engine.")
  private Dialect dialect = Dialect.CLASSIC;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "A user's profile, or an evaluation context; `-` is standard input.")
  private @Nullable String profile;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "What counts as now, such as 2026-03-01T08:00:00Z.")
  private @Nullable Instant now;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description = {
        "JSON Lines with `expr`, `context` and perhaps `dialect`; `-` is standard input.",
        "Prints a line of JSON for each: `value` or `error`."
      })
  private @Nullable String cases;

  @Option(
      names = "--portability",
      description = {
        "Instead of the value, prints where Okta would take the expression as written,",
        "and what it would take elsewhere. Exit code 1: nowhere."
      })
  private boolean portability;

  @Parameters(arity = "0..1", paramLabel = "EXPRESSION", description = "The expression.")
  private @Nullable String expression;

  EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Instant instant = now == null ? console.now() : now;
    if (cases != null) {
      if (expression != null || profile != null || portability) {
        throw usage("--cases takes neither an expression nor --profile nor --portability");
      }
      return new CaseRun(console, new CaseAnswers(dialect, instant)).run(cases);
    }
    if (expression == null) {
      throw usage("an expression or --cases is missing");
    }
    ContextFile context =
        profile == null ? ContextFile.EMPTY : ContextFile.read(profile, console.in());
    boolean good =
        portability
            ? new PortabilityPrinter(console).print(language(context).portability(expression))
            : new ExpressionRun(console)
                .run(
                    expression,
                    context.language(dialect),
                    context.context(dialect, instant),
                    false);
    return good ? ExitCode.OK : ExitCode.PROBLEM;
  }

  /** With the schema, if the context has one. */
  private OktaLanguage language(ContextFile context) {
    return context.language(dialect) instanceof OktaLanguage okta ? okta : OktaLanguage.of(dialect);
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification first");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
