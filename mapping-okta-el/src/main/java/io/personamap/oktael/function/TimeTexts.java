package io.personamap.oktael.function;

import java.time.DateTimeException;
import org.joda.time.DateTimeZone;

/** Whether a text is what the functions of time take, in the engine that a function runs on. */
public final class TimeTexts {
  private TimeTexts() {}

  /**
   * Returns whether {@code text} is a time zone.
   *
   * @param joda whether the function is a classic one, which Joda-Time computes
   */
  public static boolean isZone(String text, boolean joda) {
    try {
      if (joda) {
        JodaTime.zone(text);
      } else {
        Times.zone(text);
      }
      return true;
    } catch (IllegalArgumentException | DateTimeException unknown) {
      return false;
    }
  }

  /**
   * Returns whether {@code text} is a pattern for a date or time.
   *
   * @param joda whether the function is a classic one, which Joda-Time computes
   */
  public static boolean isPattern(String text, boolean joda) {
    try {
      if (joda) {
        JodaTime.format(text, DateTimeZone.UTC);
      } else {
        Times.format(text);
      }
      return true;
    } catch (IllegalArgumentException invalid) {
      return false;
    }
  }
}
