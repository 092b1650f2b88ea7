package io.personamap.core.reload;

import io.personamap.core.problem.Problem;
import io.personamap.core.rules.RuleSet;
import java.util.List;

/** What a look at the rule file came to: one of three. Immutable. */
public sealed interface Refresh {

  /** The file is the one that was read last, whether that was valid or not. */
  record Unchanged() implements Refresh {}

  /** The file has changed and is valid; these rules are in force from now on. */
  record Replaced(RuleSet rules) implements Refresh {}

  /**
   * The file has changed and cannot be used; the rules before stay in force.
   *
   * @param problems everything that is wrong with it
   */
  record Refused(List<Problem> problems) implements Refresh {
    /** Copies the problems. */
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
