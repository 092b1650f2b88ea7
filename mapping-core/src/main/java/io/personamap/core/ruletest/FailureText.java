package io.personamap.core.ruletest;

import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.WhyText;
import io.personamap.core.problem.Problem;
import io.personamap.core.ruletest.RuleTestResult.Failed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renders a failed test for people: expected and actual side by side, then the rules that decided
 * with the value of every part of their conditions, the problems, and what else to know. Pure and
 * deterministic. Holds values of the test's profile.
 */
public final class FailureText {
  private static final int WIDEST = 44;

  private final List<String> lines = new ArrayList<>();

  private FailureText() {}

  /** Returns the lines, without line ends. */
  public static List<String> of(Failed failed) {
    FailureText text = new FailureText();
    text.differences(failed.differences());
    text.why(failed.differences());
    text.problems(failed);
    failed.remark().ifPresent(remark -> text.lines.add("note: " + remark));
    return text.lines;
  }

  private void differences(List<Difference> differences) {
    int what = "what".length();
    int expected = "expected".length();
    int actual = "actual".length();
    for (Difference difference : differences) {
      what = Math.max(what, difference.what().length());
      expected = Math.max(expected, difference.expected().length());
      actual = Math.max(actual, difference.actual().length());
    }
    if (what + expected + actual > 2 * WIDEST) {
      differences.forEach(this::stacked);
      return;
    }
    String row = "%-" + what + "s  %-" + expected + "s  %-" + actual + "s  %s";
    lines.add(row.formatted("what", "expected", "actual", "where"));
    for (Difference each : differences) {
      lines.add(row.formatted(each.what(), each.expected(), each.actual(), each.place()));
    }
  }

  private void stacked(Difference difference) {
    lines.add(difference.what() + "  " + difference.place());
    lines.add("  expected  " + difference.expected());
    lines.add("  actual    " + difference.actual());
  }

  private void why(List<Difference> differences) {
    Map<String, RuleExplanation> rules = new LinkedHashMap<>();
    for (Difference difference : differences) {
      difference.why().forEach(rule -> rules.putIfAbsent(rule.label(), rule));
      if (difference.why().isEmpty() && !difference.names().isEmpty()) {
        String names = String.join("`, `", difference.names());
        lines.add("why: no rule of `" + difference.what() + "` can give `" + names + "`");
      }
    }
    if (!rules.isEmpty()) {
      lines.add("why:");
      rules.values().stream()
          .flatMap(rule -> WhyText.of(rule).lines())
          .forEach(line -> lines.add("  " + line));
    }
  }

  private void problems(Failed failed) {
    Set<String> errors = new LinkedHashSet<>();
    failed.problems().stream()
        .filter(Problem::isError)
        .forEach(problem -> errors.add("problem: " + problem));
    lines.addAll(errors);
  }
}
