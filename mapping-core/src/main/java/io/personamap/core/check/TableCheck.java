package io.personamap.core.check;

import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.rules.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds tables that no rule uses, and keys that nobody can tell apart. */
record TableCheck(RuleSet rules, ProblemCollector findings) {

  void run() {
    Set<String> used = new HashSet<>();
    rules.attributes().stream().map(AttributeRule::outcome).forEach(o -> note(o, used));
    for (Kind kind : RuleSet.GRANTED) {
      rules.rules(kind).stream().map(Rule::outcome).forEach(o -> note(o, used));
    }
    for (Table table : rules.tables()) {
      if (!used.contains(table.name())) {
        findings.add(
            Problem.note(ProblemCode.TABLE_UNUSED, "no rule uses the table `" + table.name() + "`")
                .at(table.place())
                .hint("use it as `value: { table: " + table.name() + ", key: … }`, or remove it"));
      }
      keys(table);
    }
  }

  private static void note(Outcome outcome, Set<String> used) {
    if (outcome instanceof Outcome.Row row) {
      used.add(row.table());
    }
  }

  private void keys(Table table) {
    Map<String, String> byFolded = new HashMap<>();
    for (Table.Row row : table.rows()) {
      String other = byFolded.putIfAbsent(Spelling.folded(row.key()), row.key());
      if (other != null) {
        findings.add(
            Problem.warning(
                    ProblemCode.TABLE_KEY_SIMILAR,
                    "the keys `"
                        + other
                        + "` and `"
                        + row.key()
                        + "` differ only in case or blanks")
                .at(row.place())
                .hint("keys are compared exactly; give both the same names or remove one"));
      }
    }
  }
}
