package io.personamap.core.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lines of a rule file have to show. Immutable. */
final class LineMarks {
  private final Map<Integer, Score> scores = new HashMap<>();
  private final Map<Integer, List<Coverage.Gap>> gaps = new HashMap<>();

  /** What became of a line. */
  enum Mark {
    /** Nothing to be shown here. */
    NONE(' ', ""),
    /** All shown. */
    SHOWN('+', "covered"),
    /** Some of it shown. */
    PARTLY('~', "partly covered"),
    /** Nothing of it shown. */
    MISSED('!', "not covered");

    private final char sign;
    private final String words;

    Mark(char sign, String words) {
      this.sign = sign;
      this.words = words;
    }

    char sign() {
      return sign;
    }

    String words() {
      return words;
    }
  }

  LineMarks(Coverage coverage) {
    coverage.rules().forEach(this::rule);
    for (RowCoverage row : coverage.rows()) {
      add(row.place().line(), Score.NONE.plus(row.used() > 0));
    }
    for (Coverage.Gap gap : coverage.gaps()) {
      gaps.computeIfAbsent(gap.place().line(), absent -> new ArrayList<>()).add(gap);
    }
  }

  /** That a rule did not match is nothing to show while it never did. */
  private void rule(RuleCoverage rule) {
    Set<Integer> lines = new HashSet<>();
    lines.add(rule.place().line());
    rule.when().ifPresent(when -> lines.add(when.place().line()));
    boolean dead = rule.times().matched() == 0;
    Score own = dead ? new Score(0, rule.score().goals()) : rule.score();
    lines.forEach(line -> add(line, own));
    for (ConditionCoverage condition : rule.conditions()) {
      boolean alone = condition.parts().size() == 1;
      for (PartCoverage part : condition.parts()) {
        add(part.place().line(), alone ? condition.score() : part.score());
      }
    }
  }

  private void add(int line, Score score) {
    scores.merge(line, score, Score::plus);
  }

  Mark mark(int line) {
    Score score = scores.getOrDefault(line, Score.NONE);
    if (score.goals() == 0) {
      return Mark.NONE;
    }
    if (score.reached() == score.goals()) {
      return Mark.SHOWN;
    }
    return score.reached() == 0 ? Mark.MISSED : Mark.PARTLY;
  }

  List<Coverage.Gap> gaps(int line) {
    return gaps.getOrDefault(line, List.of());
  }
}
