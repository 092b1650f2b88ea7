package io.personamap.core.persona;

import io.personamap.core.explain.Why;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.util.List;

/**
 * A persona and everything that went wrong on the way. Immutable and thread-safe. Results are equal
 * only to themselves, since each explains its own mapping: compare personas and problems.
 */
public final class MappingResult {
  private final Persona persona;
  private final List<Problem> problems;
  private final Why why;

  MappingResult(Persona persona, List<Problem> problems, Why why) {
    this.persona = persona;
    this.problems = List.copyOf(problems);
    this.why = why;
  }

  /** Returns what is certain. */
  public Persona persona() {
    return persona;
  }

  /** Returns the problems, in the order of the rule file. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns whether nothing was lost; warnings do not count. */
  public boolean isComplete() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /**
   * Returns whether mapping the same profile again later can know more: the directory did not
   * answer for a name. All other problems stay until a rule, the profile or the platform changes.
   */
  public boolean isRetryable() {
    return problems.stream()
        .anyMatch(problem -> problem.code() == ProblemCode.DIRECTORY_UNAVAILABLE);
  }

  /**
   * Explains the result. Costs nothing until read: the rules run once more then, what the directory
   * answered is not asked again, and the result keeps some four bytes a rule.
   */
  public Why why() {
    return why;
  }
}
