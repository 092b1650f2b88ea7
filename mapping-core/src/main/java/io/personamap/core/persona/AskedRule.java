package io.personamap.core.persona;

import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.problem.Place;
import java.util.Optional;

/** What became of one rule, and how to ask it why. Immutable. */
record AskedRule(AnyRule asked, Effect effect, Replay replay) implements RuleExplanation {
  @Override
  public String label() {
    return asked.rule().label();
  }

  @Override
  public Place place() {
    return asked.rule().place();
  }

  @Override
  public Optional<String> reason() {
    return asked.rule().reason();
  }

  @Override
  public Evidence evidence() {
    return replay.evidence(asked, effect);
  }
}
