package io.personamap.scim.playground;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.Persona;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules make of one person.
 *
 * @param label the name of the profile's file
 */
record MappedPerson(String label, RuleSet rules, MappingResult result, Console console) {

  Persona persona() {
    return result.persona();
  }

  boolean isNotEligible() {
    return persona().eligible().equals(Mapped.known(false));
  }

  /**
   * Reports the problems of the mapping and then {@code further} ones, at their place in the rules.
   *
   * @return {@link ExitCode#PROBLEM} if one is an error, else {@link ExitCode#OK}
   */
  int report(List<Problem> further) {
    List<Problem> problems =
        ProfileMapping.once(rules, Stream.concat(result.problems().stream(), further.stream()));
    console.report(problems);
    boolean failed = problems.stream().anyMatch(Problem::isError);
    return failed || !result.isComplete() ? ExitCode.PROBLEM : ExitCode.OK;
  }
}
