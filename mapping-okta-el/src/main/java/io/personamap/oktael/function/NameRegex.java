package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;

/**
 * The pattern of {@code isMemberOfGroupNameRegex}. The reference's example begins with a slash that
 * no group name has; slashes around a pattern count for nothing.
 */
public final class NameRegex {
  /** Spring's bound for {@code matches}. */
  private static final int LONGEST = 1_000;

  private NameRegex() {}

  /**
   * Returns {@code text} without the slashes around it.
   *
   * @throws EvaluationException ({@code limit-regex}) if it is longer than 1,000 characters
   */
  public static String bare(String text) {
    if (text.length() > LONGEST) {
      throw new EvaluationException(
          ProblemCode.LIMIT_REGEX, "a regular expression of more than " + LONGEST + " characters");
    }
    if (!text.startsWith("/")) {
      return text;
    }
    boolean closed = text.length() > 1 && text.endsWith("/");
    return text.substring(1, closed ? text.length() - 1 : text.length());
  }
}
