package io.personamap.core.persona;

import io.personamap.core.problem.Place;
import io.personamap.core.rules.PhoneRule;
import java.util.List;

/** A rule of {@code phones}. Immutable. */
record ReadyPhone(PhoneRule rule) implements AnyRule {
  @Override
  public String label() {
    return rule.label();
  }

  @Override
  public Place place() {
    return rule.place();
  }

  @Override
  public List<Wanted> ask(RuleValues values, PhoneRun.Setting phones) {
    new PhoneRun(phones, values).number(rule);
    return List.of();
  }
}
