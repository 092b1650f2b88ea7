package io.personamap.core.ruletest;

import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.Persona;
import io.personamap.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test's profile came to. Immutable.
 *
 * @param emission what the target makes of the persona, or null where no expectation looks at it
 */
record Actual(MappingResult result, ResourceEmitter.@Nullable Emission emission) {

  Persona persona() {
    return result.persona();
  }

  /** Returns the problems of the mapping, then those of the target. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(result.problems());
    if (emission != null) {
      problems.addAll(emission.problems());
    }
    return problems;
  }
}
