package io.personamap.core.ruletest;

import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code division: name}, or null for none. */
record ExpectedDivision(@Nullable String name, Place place) implements Expectation {

  @Override
  public void compare(MappingResult result, List<Difference> differences) {
    Mapped<Grant> actual = result.persona().division();
    boolean met =
        name == null
            ? actual instanceof Mapped.Absent<Grant>
            : actual.ifKnown().map(Grant::name).filter(name::equals).isPresent();
    if (!met) {
      differences.add(
          new Difference(
              "division", name == null ? Shown.NOTHING : name, Shown.mapped(actual), place));
    }
  }
}
