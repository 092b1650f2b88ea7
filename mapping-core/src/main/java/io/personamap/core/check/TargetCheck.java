package io.personamap.core.check;

import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.problem.Suggestions;
import io.personamap.core.rules.Apply;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what the rules set with what the target takes. */
final class TargetCheck {
  /** What supervisors edit at the platform. */
  private static final Set<String> EDITED_THERE = Set.of("title");

  private final RuleSet rules;
  private final @Nullable TargetFacts target;
  private final ProblemCollector findings;

  TargetCheck(RuleSet rules, @Nullable TargetFacts target, ProblemCollector findings) {
    this.rules = rules;
    this.target = target;
    this.findings = findings;
  }

  void run() {
    rules.attributes().forEach(this::localEdits);
    if (target != null) {
      required(target);
      rules.attributes().forEach(rule -> drops(target, rule.name(), rule.label(), rule.place()));
      sections(target);
    }
  }

  private void localEdits(AttributeRule rule) {
    boolean dropped = target != null && !target.carried().contains(rule.name());
    if (EDITED_THERE.contains(rule.name()) && rule.options().apply() == Apply.ALWAYS && !dropped) {
      findings.add(
          Problem.note(
                  ProblemCode.LOCAL_EDITS_LOST,
                  "`" + rule.name() + "` is sent at every change, over what was edited there")
              .at(rule.place())
              .inRule(rule.label())
              .hint("if people edit it at the platform, write `apply: create`"));
    }
  }

  private void required(TargetFacts facts) {
    List<String> set = rules.attributes().stream().map(AttributeRule::name).toList();
    facts
        .required()
        .forEach(
            (name, path) -> {
              if (!set.contains(name) && !isSection(name)) {
                findings.add(
                    Problem.error(
                            ProblemCode.TARGET_REQUIRES,
                            "no rule sets `"
                                + name
                                + "`, and "
                                + facts.name()
                                + " requires "
                                + path)
                        .at(rules.place())
                        .hint("add `" + name + "` to `attributes`"));
              }
            });
  }

  private static boolean isSection(String name) {
    return name.equals("phones") || RuleSet.granted(name).isPresent();
  }

  private void drops(TargetFacts facts, String name, @Nullable String label, Place place) {
    if (!facts.carried().contains(name)) {
      String documented = facts.drops().get(name);
      String reason =
          documented != null
              ? documented
              : Suggestions.didYouMean(name, facts.carried())
                  .orElse(facts.name() + " has no place for it");
      findings.add(
          Problem.warning(ProblemCode.TARGET_DROPS, facts.name() + " drops `" + name + "`")
              .at(place)
              .inRule(label)
              .hint(reason));
    }
  }

  private void sections(TargetFacts facts) {
    rules.phones().stream()
        .findFirst()
        .ifPresent(phone -> drops(facts, "phones", null, phone.place()));
    for (Kind kind : RuleSet.GRANTED) {
      rules.rules(kind).stream()
          .findFirst()
          .ifPresent(rule -> drops(facts, RuleSet.section(kind), null, rule.place()));
    }
  }
}
