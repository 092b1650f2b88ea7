package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.problem.Place;
import java.util.Optional;

/** What became of one rule, and how to ask it why. Immutable. */
record AskedRule(AnyRule rule, Effect effect, Replay replay) implements RuleExplanation {
  @Override
  public String label() {
    return rule.label();
  }

  @Override
  public Place place() {
    return rule.place();
  }

  @Override
  public Optional<String> reason() {
    return Optional.ofNullable(rule.because());
  }

  @Override
  public Evidence evidence() {
    return replay.evidence(rule, effect);
  }
}
