package io.personamap.core.ruletest;

import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code division: name}, or null for none. */
record ExpectedDivision(@Nullable String name, Place place) implements Expectation {

  @Override
  public void compare(Actual outcome, List<Difference> differences) {
    Mapped<Grant> actual = outcome.persona().division();
    boolean met =
        name == null
            ? actual instanceof Mapped.Absent<Grant>
            : actual.ifKnown().map(Grant::name).filter(name::equals).isPresent();
    if (!met) {
      differences.add(
          new Difference(
                  "division", name == null ? Shown.NOTHING : name, Shown.mapped(actual), place)
              .about(name == null ? List.of() : List.of(name)));
    }
  }
}
