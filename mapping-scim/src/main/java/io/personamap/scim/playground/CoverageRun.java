package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.personamap.core.coverage.Coverage;
import io.personamap.core.coverage.CoverageCollector;
import io.personamap.core.coverage.CoverageHtml;
import io.personamap.core.coverage.CoverageText;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Severity;
import io.personamap.core.ruletest.RuleTestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures what the tests of a call show of each rule file, and reports it. */
final class CoverageRun {
  private final Console console;
  private final CoverageOptions options;
  private final Map<Path, CoverageCollector> collectors = new LinkedHashMap<>();

  CoverageRun(Console console, CoverageOptions options) {
    this.console = console;
    this.options = options;
  }

  /** Returns what each mapping of {@code file} is to be given to. */
  Consumer<MappingResult> observer(RuleTestFile file) {
    if (!options.wanted()) {
      return result -> {};
    }
    CoverageCollector collector = collector(file);
    return result -> collector.add(result.why());
  }

  private CoverageCollector collector(RuleTestFile file) {
    Path path = file.rulesPath();
    try {
      Path key = path.toRealPath();
      CoverageCollector known = collectors.get(key);
      if (known == null) {
        String text = Files.readString(path, UTF_8);
        known = new CoverageCollector(file.rules(), path.toString(), text);
        collectors.put(key, known);
      }
      return known;
    } catch (IOException gone) {
      throw JsonInput.refused(
          ProblemCode.FILE_UNREADABLE, "the file cannot be read", path.toString());
    }
  }

  /**
   * Prints, writes and compares what the call wants.
   *
   * @return the exit code that this comes to
   */
  int finish() {
    List<Coverage> reports = collectors.values().stream().map(CoverageCollector::report).toList();
    reports.forEach(this::print);
    int code = options.page().map(page -> write(page, reports)).orElse(ExitCode.OK);
    boolean low = reports.stream().filter(this::isTooLow).count() > 0;
    return code == ExitCode.OK && low ? ExitCode.COVERAGE : code;
  }

  private void print(Coverage coverage) {
    List<String> lines = CoverageText.of(coverage);
    console.out().line("");
    (options.print() ? lines : lines.subList(0, 2)).forEach(this::line);
  }

  private void line(String text) {
    String shown = Printable.line(text);
    String sign = shown.replaceFirst("^ +[0-9]+ (.) \\| .*", "$1");
    console
        .out()
        .line(
            switch (sign) {
              case "+" -> console.style().good(shown);
              case "~" -> console.style().severity(shown, Severity.WARNING);
              case "!" -> console.style().severity(shown, Severity.ERROR);
              default -> shown;
            });
  }

  private int write(Path page, List<Coverage> reports) {
    try {
      Files.writeString(page, CoverageHtml.of(reports), UTF_8);
      return ExitCode.OK;
    } catch (IOException failed) {
      console.err().line("error[output] " + Printable.line(page + " cannot be written"));
      return ExitCode.UNUSABLE;
    }
  }

  private boolean isTooLow(Coverage coverage) {
    if (options.minimum().isEmpty() || coverage.score().isAtLeast(options.minimum().get())) {
      return false;
    }
    String minimum = String.valueOf(options.minimum().get()).replaceFirst("\\.0$", "");
    String message =
        "%s: error[coverage] %d %% is less than %s %%"
            .formatted(coverage.file(), coverage.score().percent(), minimum);
    console.err().line(console.style().problem(Printable.line(message), Severity.ERROR));
    return true;
  }
}
