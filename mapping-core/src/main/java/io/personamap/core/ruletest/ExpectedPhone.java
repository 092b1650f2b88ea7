package io.personamap.core.ruletest;

import io.personamap.core.persona.Mapped;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phone of one type, or null for none. */
record ExpectedPhone(String type, @Nullable PhoneNumber expected, Place place)
    implements Expectation {

  @Override
  public void compare(Actual outcome, List<Difference> differences) {
    Mapped<PhoneNumber> actual =
        outcome.persona().phones().getOrDefault(type, Mapped.<PhoneNumber>absent());
    boolean met =
        expected == null
            ? actual instanceof Mapped.Absent<PhoneNumber>
            : actual.equals(Mapped.known(expected));
    if (!met) {
      differences.add(
          new Difference("phones/" + type, Shown.value(expected), Shown.mapped(actual), place));
    }
  }
}
