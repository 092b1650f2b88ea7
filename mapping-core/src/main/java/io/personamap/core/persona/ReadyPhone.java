package io.personamap.core.persona;

import io.personamap.core.rules.PhoneRule;
import java.util.List;

/** A rule of {@code phones}. Immutable. */
record ReadyPhone(PhoneRule rule) implements AnyRule {
  @Override
  public List<Wanted> ask(RuleValues values, PhoneRun.Setting phones) {
    new PhoneRun(phones, values).number(rule);
    return List.of();
  }
}
