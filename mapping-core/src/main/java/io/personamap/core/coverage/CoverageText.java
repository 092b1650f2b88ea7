package io.personamap.core.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * Renders coverage for a terminal: a table of the rules, what is missing, and the rule file with
 * its lines marked. Pure and deterministic.
 */
public final class CoverageText {
  private static final String NONE = "-";
  private static final String PART = "  part of its condition";
  private static final int WIDEST = 60;

  private final List<String> out = new ArrayList<>();

  private CoverageText() {}

  /** Returns the lines, without line ends. */
  public static List<String> of(Coverage coverage) {
    CoverageText text = new CoverageText();
    text.summary(coverage);
    text.table(coverage.rules());
    text.gaps(coverage.gaps());
    text.listing(coverage);
    return text.out;
  }

  private void summary(Coverage coverage) {
    line("coverage of %s: %d %%".formatted(coverage.file(), coverage.score().percent()));
    line(
        "  rules %s, parts of conditions %s, table rows %s"
            .formatted(coverage.ruleScore(), coverage.partScore(), coverage.rowScore()));
  }

  private void table(List<RuleCoverage> rules) {
    int width = PART.length();
    for (RuleCoverage rule : rules) {
      width = Math.max(width, rule.label().length());
      for (PartCoverage part : shownParts(rule)) {
        width = Math.max(width, Math.min(WIDEST, part.text().length() + 2));
      }
    }
    String row = "  %-" + width + "s  %7s  %11s  %7s  %s";
    line("");
    line(row.formatted("rule", "matched", "not matched", "", ""));
    line(row.formatted(PART, "true", "false", "decided", ""));
    for (RuleCoverage rule : rules) {
      String unmatched = rule.when().map(own -> "" + own.results().asFalse()).orElse(NONE);
      line(row.formatted(rule.label(), rule.times().matched(), unmatched, "", rule.gap()));
      shownParts(rule).forEach(part -> part(row, part));
    }
  }

  private void part(String row, PartCoverage part) {
    String text = part.text();
    boolean tooLong = text.length() + 2 > WIDEST;
    String shown = tooLong ? text.substring(0, WIDEST - 3) + "…" : text;
    PartCoverage.Times seen = part.seen();
    String decided = part.decided().both() ? "yes" : "no";
    line(row.formatted("  " + shown, seen.asTrue(), seen.asFalse(), decided, part.gap()));
  }

  /** Of a condition of one part the rule's own line says it all. */
  private static List<PartCoverage> shownParts(RuleCoverage rule) {
    return rule.conditions().stream()
        .filter(
            condition ->
                condition.kind() != ConditionCoverage.Kind.WHEN || condition.parts().size() > 1)
        .flatMap(condition -> condition.parts().stream())
        .toList();
  }

  private void gaps(List<Coverage.Gap> gaps) {
    if (!gaps.isEmpty()) {
      line("");
      line("missing");
      gaps.forEach(gap -> line("  " + gap.place() + ": " + gap));
    }
  }

  private void listing(Coverage coverage) {
    LineMarks marks = new LineMarks(coverage);
    int digits = String.valueOf(coverage.lines().size()).length();
    line("");
    line("lines: + covered, ~ partly covered, ! not covered");
    for (int i = 0; i < coverage.lines().size(); i++) {
      char sign = marks.mark(i + 1).sign();
      line(("  %" + digits + "d %s | %s").formatted(i + 1, sign, coverage.lines().get(i)));
    }
  }

  private void line(String text) {
    out.add(text.stripTrailing());
  }
}
