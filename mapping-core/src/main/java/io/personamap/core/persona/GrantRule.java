package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that grants names, with those that it grants whenever its condition holds made ready: the
 * same for everybody, and few steps through memory away. Immutable.
 *
 * @param isOtherwise whether it applies only where no rule above gave anything
 * @param written null where an expression gives the names
 */
record GrantRule(Kind kind, Rule rule, boolean isOtherwise, @Nullable List<Wanted> written) {

  /** Returns the rules {@code rules} that grant {@code kind}, in their order. */
  static List<GrantRule> of(Kind kind, List<Rule> rules) {
    List<GrantRule> ready = new ArrayList<>(rules.size());
    rules.forEach(
        rule -> ready.add(new GrantRule(kind, rule, isOtherwise(rule), written(kind, rule))));
    return List.copyOf(ready);
  }

  private static @Nullable List<Wanted> written(Kind kind, Rule rule) {
    return rule.outcome() instanceof Outcome.Names names
        ? names.names().stream().map(name -> Wanted.of(kind, name, rule.label(), true)).toList()
        : null;
  }

  private static boolean isOtherwise(Rule rule) {
    return rule.trigger() instanceof Rule.Trigger.Otherwise;
  }

  /** Returns whether one of the names may have a proficiency. */
  boolean hasLevels() {
    return kind == Kind.SKILL || kind == Kind.LANGUAGE;
  }
}
