package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Identity Engine's times and their text. */
final class Times {
  private Times() {}

  /** Returns a time as ISO 8601 text, without a fraction where that is zero. */
  static String iso(ZonedDateTime time) {
    return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(time);
  }

  /**
   * Reads the full ISO 8601 form with its zone.
   *
   * @throws EvaluationException ({@code time-invalid}) if the text has another form
   */
  static ZonedDateTime parseIso(String text) {
    try {
      return ZonedDateTime.parse(text);
    } catch (DateTimeException other) {
      throw new EvaluationException(
          ProblemCode.TIME_INVALID, "a time is due, in full: `2015-07-30T23:58:32.000Z`");
    }
  }
}
