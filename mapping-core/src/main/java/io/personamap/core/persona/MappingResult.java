package io.personamap.core.persona;

import io.personamap.core.problem.Problem;
import java.util.List;

/**
 * A persona and everything that went wrong on the way. Immutable.
 *
 * @param persona what is certain
 * @param problems in the order of the rule file
 */
public record MappingResult(Persona persona, List<Problem> problems) {
  /** Copies the problems. */
  public MappingResult {
    problems = List.copyOf(problems);
  }

  /** Returns whether nothing was lost; warnings do not count. */
  public boolean isComplete() {
    return problems.stream().noneMatch(Problem::isError);
  }
}
