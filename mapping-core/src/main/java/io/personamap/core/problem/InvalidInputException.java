package io.personamap.core.problem;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * Thrown by every reader of a file or document: all problems of the input, in the order of their
 * places.
 */
public final class InvalidInputException extends RuntimeException {
  private final List<Problem> problems;

  /**
   * Creates the exception.
   *
   * @param problems at least one
   */
  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns the exception of one problem. */
  public static InvalidInputException of(Problem problem) {
    return new InvalidInputException(List.of(problem));
  }

  /** Returns all problems, warnings included. */
  public List<Problem> problems() {
    return problems;
  }
}
