package io.personamap.core.check;

import io.personamap.core.check.CheckedRules.CheckedRule;
import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rules that others keep from ever deciding, and a division list that may decide nothing. */
final class OrderCheck {
  /** Beyond this, conditions are compared by their text alone. */
  private static final int MAX_COMPARED = 1_000;

  private final CheckedRules rules;
  private final ProblemCollector findings;

  OrderCheck(CheckedRules rules, ProblemCollector findings) {
    this.rules = rules;
    this.findings = findings;
  }

  void run() {
    firstMatch(rules.list(Kind.DIVISION));
    for (Kind kind : List.of(Kind.ROLE, Kind.SKILL, Kind.LANGUAGE)) {
      everyMatch(rules.list(kind));
    }
  }

  private void firstMatch(List<CheckedRule> list) {
    Map<String, CheckedRule> byText = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      CheckedRule later = list.get(i);
      if (!later.condition().isNever()) {
        CheckedRule same = byText.get(later.condition().text());
        Optional<CheckedRule> winner =
            same != null ? Optional.of(same) : winner(list.subList(0, i), later);
        winner.ifPresent(earlier -> shadowed(later, earlier));
      }
      if (WrittenNames.isCertain(later.rule().outcome())) {
        byText.putIfAbsent(later.condition().text(), later);
      }
    }
    boolean decides = list.stream().anyMatch(OrderCheck::decidesForAll);
    if (!list.isEmpty() && !decides) {
      CheckedRule last = list.get(list.size() - 1);
      findings.add(
          Problem.warning(
                  ProblemCode.OTHERWISE_MISSING,
                  "who matches no rule of `division` gets no division")
              .at(last.rule().place())
              .inRule(last.rule().label())
              .hint("end the list with `- otherwise: NAME`"));
    }
  }

  private static boolean decidesForAll(CheckedRule rule) {
    return rule.condition().isAlways() && WrittenNames.isCertain(rule.rule().outcome());
  }

  private static Optional<CheckedRule> winner(List<CheckedRule> earlier, CheckedRule later) {
    for (CheckedRule rule :
        earlier.subList(Math.max(0, earlier.size() - MAX_COMPARED), earlier.size())) {
      boolean decides = WrittenNames.isCertain(rule.rule().outcome());
      if (decides && !rule.condition().isNever() && later.condition().implies(rule.condition())) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private void shadowed(CheckedRule later, CheckedRule earlier) {
    String message = "this rule never decides: `" + earlier.rule().label() + "` matches first";
    String hint =
        later.condition().text().equals(earlier.condition().text())
            ? "both have the same condition"
            : "who matches this rule matches that one too; put this one before it";
    Problem problem =
        later.isOtherwise()
            ? Problem.note(ProblemCode.RULE_SHADOWED, message).hint("that rule decides for all")
            : Problem.warning(ProblemCode.RULE_SHADOWED, message).hint(hint);
    findings.add(problem.at(later.rule().place()).inRule(later.rule().label()));
  }

  /** Where a rule gives everyone something, {@code otherwise} gives nobody anything. */
  private void everyMatch(List<CheckedRule> list) {
    for (CheckedRule otherwise : list) {
      if (otherwise.isOtherwise()) {
        list.stream()
            .filter(rule -> !rule.isOtherwise() && decidesForAll(rule))
            .findFirst()
            .ifPresent(earlier -> shadowed(otherwise, earlier));
      }
    }
  }
}
