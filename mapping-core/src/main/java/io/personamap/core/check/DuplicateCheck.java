package io.personamap.core.check;

import io.personamap.core.check.CheckedRules.CheckedRule;
import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds grants that change nothing, since another rule grants the same in any case. */
final class DuplicateCheck {
  /** A name that more rules grant is compared with the first of them only. */
  private static final int MAX_COMPARED = 100;

  private final CheckedRules rules;
  private final ProblemCollector findings;

  DuplicateCheck(CheckedRules rules, ProblemCollector findings) {
    this.rules = rules;
    this.findings = findings;
  }

  private record Grant(CheckedRule rule, GrantedName name) {
    double level() {
      return name.level().orElse(-1.0);
    }
  }

  void run() {
    for (Kind kind : List.of(Kind.ROLE, Kind.SKILL, Kind.LANGUAGE)) {
      byName(rules.list(kind)).values().forEach(this::compare);
    }
  }

  private static Map<String, List<Grant>> byName(List<CheckedRule> list) {
    Map<String, List<Grant>> byName = new LinkedHashMap<>();
    for (CheckedRule rule : list) {
      List<List<GrantedName>> alternatives = WrittenNames.alternatives(rule.rule().outcome());
      boolean sure = !rule.isOtherwise() && !(rule.rule().outcome() instanceof Outcome.Row);
      if (sure && alternatives.size() == 1 && WrittenNames.isCertain(rule.rule().outcome())) {
        for (GrantedName name : alternatives.get(0)) {
          byName.computeIfAbsent(name.name(), n -> new ArrayList<>()).add(new Grant(rule, name));
        }
      }
    }
    return byName;
  }

  private void compare(List<Grant> grants) {
    for (int i = 0; i < grants.size(); i++) {
      for (int j = 0; j < Math.min(i, MAX_COMPARED); j++) {
        Grant idle = idle(grants.get(j), grants.get(i));
        if (idle != null) {
          report(idle, idle.equals(grants.get(i)) ? grants.get(j) : grants.get(i));
          break;
        }
      }
    }
  }

  /** Returns which of the two changes nothing, or null. */
  private static @Nullable Grant idle(Grant first, Grant second) {
    if (first.rule().condition().isNever() || second.rule().condition().isNever()) {
      return null;
    }
    boolean same = first.rule().condition().isSameAs(second.rule().condition());
    if (same) {
      return second.level() > first.level() ? first : second;
    }
    if (first.rule().condition().isAlways() && first.level() >= second.level()) {
      return second;
    }
    boolean alone = second.rule().condition().isAlways() && second.level() >= first.level();
    return alone ? first : null;
  }

  private void report(Grant idle, Grant other) {
    String elsewhere =
        idle.rule().rule().equals(other.rule().rule())
            ? "twice in one rule"
            : "by `" + other.rule().rule().label() + "`";
    boolean all = other.rule().condition().isAlways();
    String when = all ? ", to everyone" : ", under the same condition";
    findings.add(
        Problem.warning(
                ProblemCode.GRANT_DUPLICATE,
                "`" + idle.name().name() + "` is granted " + elsewhere + when)
            .at(idle.name().place())
            .inRule(idle.rule().rule().label())
            .hint("this grant changes nothing; remove one of the two"));
  }
}
