package io.personamap.oktael.function;

import io.personamap.core.problem.ProblemCode;
import java.time.DateTimeException;
import java.util.function.Supplier;

/** Turns what java.time and Joda throw into our failure; their messages quote values. */
final class TimeFailures {
  static final String ZONE = "a time zone, such as `America/New_York`";

  /** Longer than any sensible pattern; bounds what printing one costs. */
  private static final int LONGEST = 200;

  private TimeFailures() {}

  /** Returns {@code body}, failing with {@code time-invalid} where a date cannot be. */
  static Body guarded(Body body) {
    return arguments -> {
      try {
        return body.call(arguments);
      } catch (DateTimeException
          | ArithmeticException
          | IllegalArgumentException
          | UnsupportedOperationException invalid) {
        throw arguments.failure(
            ProblemCode.TIME_INVALID,
            "cannot read its time, pattern or zone, or leaves the calendar");
      }
    };
  }

  /** Returns a pattern argument of a sensible length. */
  static String pattern(Arguments a, int index) {
    String pattern = a.text(index);
    if (pattern.isEmpty() || pattern.length() > LONGEST) {
      throw a.failure(
          ProblemCode.TIME_INVALID, "takes a pattern of 1 to " + LONGEST + " characters");
    }
    return pattern;
  }

  /** Returns what {@code read} makes of an argument, or the failure that says what was due. */
  static <T> T read(Arguments a, String due, Supplier<T> read) {
    try {
      return read.get();
    } catch (DateTimeException | IllegalArgumentException invalid) {
      throw a.failure(ProblemCode.TIME_INVALID, "takes " + due);
    }
  }

  /** Returns a text argument that is a count of ticks. */
  static long ticks(Arguments a, int index) {
    String text = a.text(index);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException none) {
      throw a.failure(ProblemCode.TIME_INVALID, "takes a whole number as text");
    }
  }
}
