package io.personamap.core.check;

import io.personamap.core.condition.Condition;
import io.personamap.core.directory.Kind;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PhoneRule;
import io.personamap.core.rules.PlacedExpression;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule set whose conditions have been read as logic, once for all checks. */
final class CheckedRules {
  private final RuleSet rules;
  private final Map<Kind, List<CheckedRule>> lists = new EnumMap<>(Kind.class);

  /** A rule and its condition; {@code otherwise} is no condition. */
  record CheckedRule(Rule rule, Condition condition) {
    boolean isOtherwise() {
      return rule.trigger() instanceof Rule.Trigger.Otherwise;
    }
  }

  /** An expression and the rule that it belongs to. */
  record Use(String label, PlacedExpression expression) {}

  CheckedRules(RuleSet rules) {
    this.rules = rules;
    for (Kind kind : RuleSet.GRANTED) {
      lists.put(kind, rules.rules(kind).stream().map(this::checked).toList());
    }
  }

  private CheckedRule checked(Rule rule) {
    return new CheckedRule(
        rule,
        condition(rule)
            .map(when -> Condition.of(when.expression().tree(), rules.language().functions()))
            .orElse(Condition.always()));
  }

  static Optional<PlacedExpression> condition(Rule rule) {
    return rule.trigger() instanceof Rule.Trigger.When when
        ? Optional.of(when.condition())
        : Optional.empty();
  }

  RuleSet rules() {
    return rules;
  }

  List<CheckedRule> list(Kind kind) {
    return lists.getOrDefault(kind, List.of());
  }

  /** Returns the conditions of the file, that of {@code eligible} first. */
  List<Use> conditions() {
    List<Use> uses = new ArrayList<>();
    rules.eligible().ifPresent(eligible -> uses.add(new Use(RuleSet.ELIGIBLE, eligible)));
    for (Kind kind : RuleSet.GRANTED) {
      for (Rule rule : rules.rules(kind)) {
        condition(rule).ifPresent(when -> uses.add(new Use(rule.label(), when)));
      }
    }
    return uses;
  }

  /** Returns the expressions of the file that are no conditions. */
  List<Use> values() {
    List<Use> uses = new ArrayList<>();
    for (AttributeRule rule : rules.attributes()) {
      value(rule.outcome()).ifPresent(value -> uses.add(new Use(rule.label(), value)));
    }
    for (PhoneRule rule : rules.phones()) {
      uses.add(new Use(rule.label(), rule.value()));
      if (rule.regionSource().orElse(null) instanceof PhoneRule.Region.Computed region) {
        uses.add(new Use(rule.label(), region.expression()));
      }
    }
    for (Kind kind : RuleSet.GRANTED) {
      for (Rule rule : rules.rules(kind)) {
        value(rule.outcome()).ifPresent(value -> uses.add(new Use(rule.label(), value)));
      }
    }
    return uses;
  }

  private static Optional<PlacedExpression> value(Outcome outcome) {
    if (outcome instanceof Outcome.Computed computed) {
      return Optional.of(computed.expression());
    }
    return outcome instanceof Outcome.Row row ? Optional.of(row.key()) : Optional.empty();
  }
}
