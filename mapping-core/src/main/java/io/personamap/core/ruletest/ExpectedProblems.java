package io.personamap.core.ruletest;

import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.util.List;

/** Codes of problems, each of which must occur; an empty list: no error may occur. */
record ExpectedProblems(List<ProblemCode> codes, Place place) implements Expectation {
  ExpectedProblems {
    codes = List.copyOf(codes);
  }

  @Override
  public void compare(Actual outcome, List<Difference> differences) {
    List<ProblemCode> actual = outcome.problems().stream().map(Problem::code).distinct().toList();
    boolean met =
        codes.isEmpty()
            ? outcome.problems().stream().noneMatch(Problem::isError)
            : actual.containsAll(codes);
    if (!met) {
      differences.add(new Difference("problems", codes.toString(), actual.toString(), place));
    }
  }

  /** What only the target may say has to be asked of it. */
  @Override
  public boolean looksAtResource() {
    return codes.stream().anyMatch(code -> code.id().startsWith("target-"));
  }
}
