package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;

/** Identity Engine's times, which are {@code ZonedDateTime}, with java.time's patterns. */
final class Times {
  /**
   * The zones of the reference's table that java.time lacks or, as its releases differ, has with a
   * fixed offset. EST observes summer time in the classic dialect, and so it does here.
   */
  private static final Map<String, String> ALIASES =
      Map.of(
          "EST", "America/New_York",
          "MST", "America/Denver",
          "HST", "Pacific/Honolulu",
          "ROC", "Asia/Taipei",
          "US/Pacific-New", "America/Los_Angeles",
          "Canada/East-Saskatchewan", "America/Regina");

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

  /** Reads any ISO 8601 form; midnight where it is a date, UTC where it has no zone. */
  static ZonedDateTime parse(String text) {
    return text.indexOf('T') < 0
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC)
        : parse(text, DateTimeFormatter.ISO_DATE_TIME);
  }

  static ZonedDateTime parse(String text, DateTimeFormatter format) {
    TemporalAccessor parsed =
        format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    if (parsed instanceof ZonedDateTime time) {
      return time;
    }
    return parsed instanceof LocalDateTime local
        ? local.atZone(ZoneOffset.UTC)
        : LocalDate.from(parsed).atStartOfDay(ZoneOffset.UTC);
  }

  static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Returns a zone by its id, its alias or its old three-letter name. */
  static ZoneId zone(String id) {
    return ZoneId.of(ALIASES.getOrDefault(id, id), ZoneId.SHORT_IDS);
  }

  static ZonedDateTime ofWindows(long ticks) {
    return Instant.ofEpochSecond(WindowsTime.epochSecond(ticks), WindowsTime.nano(ticks))
        .atZone(ZoneOffset.UTC);
  }

  static String toWindows(ZonedDateTime time) {
    return Long.toString(WindowsTime.of(time.toEpochSecond(), time.getNano()));
  }

  static ZonedDateTime ofUnix(long epochMilli) {
    return Instant.ofEpochMilli(epochMilli).atZone(ZoneOffset.UTC);
  }
}
