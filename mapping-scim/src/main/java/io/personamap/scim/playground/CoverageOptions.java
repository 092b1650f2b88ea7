package io.personamap.scim.playground;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a call of {@code test} wants to know of coverage. */
final class CoverageOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--coverage",
      description = "Print which rules and parts of conditions the tests show.")
  private boolean print;

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Exit with 3 if a rule file is covered less.")
  private @Nullable Double minimum;

  @Option(
      names = "--coverage-html",
      paramLabel = "FILE",
      description = "Write the coverage as an HTML page.")
  private @Nullable Path page;

  /** Returns whether anything is to be measured. */
  boolean wanted() {
    return print || minimum != null || page != null;
  }

  /** Returns whether the whole report is to be printed. */
  boolean print() {
    return print;
  }

  /** Returns the percentage that each rule file has to reach, where there is one. */
  Optional<Double> minimum() {
    return Optional.ofNullable(minimum);
  }

  /** Returns where the page goes, where there is one. */
  Optional<Path> page() {
    return Optional.ofNullable(page);
  }

  /**
   * Checks the values.
   *
   * @throws ParameterException if the percentage is none
   */
  void check() {
    if (spec != null && minimum != null && !(minimum >= 0 && minimum <= 100)) {
      throw new ParameterException(spec.commandLine(), "--min-coverage is from 0 to 100");
    }
  }
}
