package io.personamap.core.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Collects the problems of one input, so that a reader reports all of them at once. Not
 * thread-safe.
 */
public final class ProblemCollector {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(
          (Problem problem) -> problem.place().orElse(new Place("", 0, 0)),
          Comparator.comparing(Place::file)
              .thenComparingInt(Place::line)
              .thenComparingInt(Place::column));

  private List<Problem> problems = List.of();

  /** Creates an empty collector. */
  public ProblemCollector() {}

  /** Adds a problem. */
  public void add(Problem problem) {
    if (problems.isEmpty()) {
      problems = List.of(problem);
      return;
    }
    if (problems.size() == 1) {
      problems = new ArrayList<>(problems);
    }
    problems.add(problem);
  }

  /** Returns whether any problem so far is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Returns the problems in the order of their places. */
  public List<Problem> sorted() {
    return problems.size() < 2
        ? List.copyOf(problems)
        : problems.stream().sorted(BY_PLACE).toList();
  }

  /**
   * Returns what {@code finish} makes of the problems, all of them warnings, in the order of their
   * places.
   *
   * @throws InvalidInputException with all problems if one of them is an error
   */
  public <T> T finish(Function<List<Problem>, T> finish) {
    List<Problem> sorted = sorted();
    if (hasErrors()) {
      throw new InvalidInputException(sorted);
    }
    return finish.apply(sorted);
  }
}
