package io.personamap.core.coverage;

import io.personamap.core.problem.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was exercised of one rule file. Immutable. */
public final class Coverage {
  private final Source source;
  private final List<RuleCoverage> rules;
  private final List<RowCoverage> rows;

  Coverage(Source source, List<RuleCoverage> rules, List<RowCoverage> rows) {
    this.source = source;
    this.rules = List.copyOf(rules);
    this.rows = List.copyOf(rows);
  }

  /** The rule file: the name of its rule set, its own, and its lines. */
  record Source(String name, String file, List<String> lines) {
    Source {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Something that no test showed. Immutable.
   *
   * @param label the rule, or the table
   * @param place where it stands
   * @param text what is missing, in words that follow the label
   * @param advice which tests would show it, or the empty text
   */
  public record Gap(String label, Place place, String text, String advice) {
    /** Returns one line. */
    @Override
    public String toString() {
      return label + " " + text + (advice.isEmpty() ? "" : "; add " + advice);
    }
  }

  /** Returns the name of the rule set. */
  public String name() {
    return source.name();
  }

  /** Returns the name of the rule file. */
  public String file() {
    return source.file();
  }

  /** Returns the lines of the rule file. */
  public List<String> lines() {
    return source.lines();
  }

  /** Returns the rules, in the order in which they run. */
  public List<RuleCoverage> rules() {
    return rules;
  }

  /** Returns the rows of the tables that rules use. */
  public List<RowCoverage> rows() {
    return rows;
  }

  /** Returns the score of rules that matched and that did not. */
  public Score ruleScore() {
    return rules.stream().map(RuleCoverage::score).reduce(Score.NONE, Score::plus);
  }

  /** Returns the score of the conditions' parts. */
  public Score partScore() {
    return rules.stream().map(RuleCoverage::partScore).reduce(Score.NONE, Score::plus);
  }

  /** Returns the score of rows that were used. */
  public Score rowScore() {
    Score score = Score.NONE;
    for (RowCoverage row : rows) {
      score = score.plus(row.used() > 0);
    }
    return score;
  }

  /** Returns the score of all goals: rules, parts of conditions, and rows. */
  public Score score() {
    return ruleScore().plus(partScore()).plus(rowScore());
  }

  /** Returns what is missing, in the order of the file. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (RuleCoverage rule : rules) {
      if (!rule.gap().isEmpty()) {
        gaps.add(new Gap(rule.label(), rule.place(), rule.gap(), ""));
      }
      for (ConditionCoverage condition : rule.conditions()) {
        parts(rule, condition, gaps);
      }
    }
    for (RowCoverage row : rows) {
      if (row.used() == 0) {
        String text = "row `" + row.key() + "` was never used";
        gaps.add(new Gap("tables/" + row.table(), row.place(), text, ""));
      }
    }
    gaps.sort(
        Comparator.comparingInt((Gap gap) -> gap.place().line())
            .thenComparingInt(gap -> gap.place().column()));
    return gaps;
  }

  /** Of a rule that never matched, or of a condition of one part, the rule's gap says it all. */
  private static void parts(RuleCoverage rule, ConditionCoverage condition, List<Gap> gaps) {
    boolean alone = condition.parts().size() == 1;
    if (alone && condition.kind() == ConditionCoverage.Kind.WHEN) {
      return;
    }
    for (PartCoverage part : condition.parts()) {
      if (!part.gap().isEmpty()) {
        boolean isDefault = condition.kind() == ConditionCoverage.Kind.DEFAULT;
        String text = "`" + part.text() + "` " + (isDefault ? given(part) : part.gap());
        gaps.add(new Gap(rule.label(), part.place(), text, alone ? "" : part.advice()));
      }
    }
  }

  private static String given(PartCoverage part) {
    if (part.seen().neither()) {
      return part.gap();
    }
    return part.seen().asTrue() == 0 ? "was never there" : "was never missing";
  }
}
