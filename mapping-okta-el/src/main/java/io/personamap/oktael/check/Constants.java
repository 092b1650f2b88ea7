package io.personamap.oktael.check;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.RegexPattern;
import io.personamap.core.expr.Span;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.regex.PatternSyntaxException;

/** Checks texts that have a grammar of their own. */
final class Constants {
  private Constants() {}

  /** Reports a pattern that does not compile, at its fault within the author's text. */
  static void regex(String regex, Span literal, Diagnostics diagnostics) {
    try {
      RegexPattern.compile(regex);
    } catch (PatternSyntaxException invalid) {
      int index = Math.max(invalid.getIndex(), 0);
      int at = Math.max(Math.min(literal.start() + 1 + index, literal.end() - 2), literal.start());
      diagnostics.error(
          ProblemCode.REGEX_INVALID,
          new Span(at, at + 1),
          "no regular expression: " + firstLower(invalid.getDescription()),
          null);
    } catch (EvaluationException limit) {
      diagnostics.error(limit.code(), literal, limit.text(), null);
    }
  }

  private static String firstLower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
