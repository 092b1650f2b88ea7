package io.personamap.core.ruletest;

import io.personamap.core.persona.Mapped;
import io.personamap.core.problem.Place;
import java.util.List;

/** {@code eligible: true | false}. */
record ExpectedEligible(boolean expected, Place place) implements Expectation {

  @Override
  public void compare(Actual outcome, List<Difference> differences) {
    Mapped<Boolean> actual = outcome.persona().eligible();
    if (!actual.equals(Mapped.known(expected))) {
      differences.add(
          new Difference("eligible", String.valueOf(expected), Shown.mapped(actual), place));
    }
  }

  @Override
  public boolean looksAtGate() {
    return true;
  }
}
