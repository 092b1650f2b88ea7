package io.personamap.oktael.function;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SimpleTimeZone;
import org.joda.time.DateTimeZone;
import org.joda.time.format.DateTimeFormat;
import org.joda.time.format.DateTimeFormatter;
import org.joda.time.format.ISODateTimeFormat;

/**
 * The classic dialect's times, which are Joda's: {@code YYYY} is the ordinary year, and {@code EST}
 * observes summer time (the reference prints {@code Time.now("EST")} with -04:00 in July).
 */
final class JodaTime {
  /** In the reference's table of zones, and gone from the zone data since. */
  private static final Map<String, String> GONE =
      Map.of(
          "US/Pacific-New", "America/Los_Angeles",
          "Canada/East-Saskatchewan", "America/Regina");

  /**
   * Years of two digits are 1950 to 2049. Joda's own window begins 80 years before the year of the
   * machine's clock, so that the same text would give another year at another time.
   */
  private static final int PIVOT_YEAR = 2000;

  private JodaTime() {}

  /**
   * Returns a zone by its id or its old three-letter name, which Joda maps as Java 1.1 meant it.
   *
   * @throws IllegalArgumentException if there is none
   */
  static DateTimeZone zone(String id) {
    String known = GONE.getOrDefault(id, id);
    if (known.isEmpty()) {
      throw new IllegalArgumentException("no zone");
    }
    try {
      return DateTimeZone.forTimeZone(new SimpleTimeZone(0, known));
    } catch (IllegalArgumentException notByName) {
      return DateTimeZone.forID(known);
    }
  }

  /** Returns ISO 8601 text with milliseconds; UTC is {@code Z}. */
  static String iso(long epochMilli, DateTimeZone zone) {
    return ISODateTimeFormat.dateTime().withZone(zone).print(epochMilli);
  }

  /** Returns the Unix time of ISO 8601 text; midnight where it is a date, UTC without a zone. */
  static long parseIso(String text) {
    return ISODateTimeFormat.dateOptionalTimeParser().withZone(DateTimeZone.UTC).parseMillis(text);
  }

  /**
   * Returns a pattern in a zone; Joda keeps those that it compiled.
   *
   * @throws IllegalArgumentException if it is none
   */
  static DateTimeFormatter format(String pattern, DateTimeZone zone) {
    return DateTimeFormat.forPattern(pattern)
        .withLocale(Locale.ENGLISH)
        .withPivotYear(PIVOT_YEAR)
        .withZone(zone);
  }

  static long ofWindows(long ticks) {
    return Instant.ofEpochSecond(WindowsTime.epochSecond(ticks), WindowsTime.nano(ticks))
        .toEpochMilli();
  }

  static long toWindows(long epochMilli) {
    Instant instant = Instant.ofEpochMilli(epochMilli);
    return WindowsTime.of(instant.getEpochSecond(), instant.getNano());
  }
}
