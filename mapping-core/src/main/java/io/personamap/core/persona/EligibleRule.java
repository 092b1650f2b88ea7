package io.personamap.core.persona;

import io.personamap.core.problem.Place;
import io.personamap.core.rules.LabelledRule;
import io.personamap.core.rules.PlacedExpression;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code eligible}, as a rule. Immutable. */
record EligibleRule(PlacedExpression condition) implements AnyRule, LabelledRule {
  @Override
  public LabelledRule rule() {
    return this;
  }

  @Override
  public String label() {
    return RuleSet.ELIGIBLE;
  }

  @Override
  public @Nullable String because() {
    return null;
  }

  @Override
  public Place place() {
    return condition.place();
  }

  @Override
  public List<Wanted> ask(RuleValues values, PhoneRun.Setting phones) {
    holds(values);
    return List.of();
  }

  Truth holds(RuleValues values) {
    return values.truth(condition, label());
  }
}
