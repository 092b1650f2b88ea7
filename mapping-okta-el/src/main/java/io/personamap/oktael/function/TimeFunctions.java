package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.Parameter.optional;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.TimeFailures.ZONE;
import static io.personamap.oktael.function.TimeFailures.guarded;
import static io.personamap.oktael.function.TimeFailures.pattern;
import static io.personamap.oktael.function.TimeFailures.read;
import static io.personamap.oktael.function.TimeFailures.ticks;
import static io.personamap.oktael.function.ValueType.STRING;
import static io.personamap.oktael.function.ValueType.TIME;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.joda.time.DateTimeZone;
import org.joda.time.format.DateTimeFormatter;

/** {@code Time.…} of the classic dialect, and the two clocks of Identity Engine. */
final class TimeFunctions {
  static final String NULL_FAILS = "Null is an error, as is a text that cannot be read.";
  private static final String NOW = "{\"now\":\"2015-07-31T17:30:49.964Z\"}";

  private TimeFunctions() {}

  static List<FunctionSpec> specs() {
    return Stream.of(List.of(now(), clock("DateTime.now"), clock("Time.now")), toIso(), fromIso())
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the second argument, a pattern. */
  private static DateTimeFormatter format(Arguments a, DateTimeZone zone) {
    String pattern = pattern(a, 1);
    return read(a, "a Joda pattern, such as `yyyy-MM-dd`", () -> JodaTime.format(pattern, zone));
  }

  private static FunctionSpec now() {
    return function("Time.now", optional("zone", STRING), optional("pattern", STRING))
        .gives(STRING)
        .summary("The time now as ISO 8601 text, or in a Joda pattern; UTC without a zone.")
        .nulls("Null counts as left out.")
        .example("Time.now(\"EST\")", "\"2015-07-31T13:30:49.964-04:00\"", NOW)
        .does(
            guarded(
                a -> {
                  long now = a.evaluation().context().now().toEpochMilli();
                  String id = a.textOrNull(0);
                  DateTimeZone zone =
                      id == null ? DateTimeZone.UTC : read(a, ZONE, () -> JodaTime.zone(id));
                  return a.value(1) == null ? JodaTime.iso(now, zone) : format(a, zone).print(now);
                }));
  }

  /** The Identity Engine page writes both names for the one clock. */
  private static FunctionSpec clock(String name) {
    return function(name)
        .gives(TIME)
        .in(Dialect.IDENTITY_ENGINE)
        .summary("The time now, in UTC.")
        .nulls("Takes no argument that could be null.")
        .example(name + "()", "\"2015-07-31T17:30:49.964Z\"", NOW)
        .does(guarded(a -> a.evaluation().context().now().atZone(ZoneOffset.UTC)));
  }

  private static List<FunctionSpec> toIso() {
    return List.of(
        function("Time.fromWindowsToIso8601", one("time", STRING))
            .gives(STRING)
            .summary("A Windows or LDAP time (100 ns since 1601, as text) as ISO 8601 text in UTC.")
            .nulls(NULL_FAILS)
            .example(
                "Time.fromWindowsToIso8601(\"130828367179790000\")", "\"2015-07-31T17:18:37.979Z\"")
            .does(guarded(a -> iso(JodaTime.ofWindows(ticks(a, 0))))),
        function("Time.fromUnixToIso8601", one("time", STRING))
            .gives(STRING)
            .summary("A Unix time (milliseconds, as text) as ISO 8601 text in UTC.")
            .nulls(NULL_FAILS)
            .example("Time.fromUnixToIso8601(\"1438363117979\")", "\"2015-07-31T17:18:37.979Z\"")
            .does(guarded(a -> iso(ticks(a, 0)))),
        function("Time.fromStringToIso8601", one("time", STRING), one("pattern", STRING))
            .gives(STRING)
            .summary("A time in a Joda pattern as ISO 8601 text in UTC; UTC where it has no zone.")
            .nulls(NULL_FAILS)
            .example(
                "Time.fromStringToIso8601(\"17 June 2015\", \"dd MMMM yyyy\")",
                "\"2015-06-17T00:00:00.000Z\"")
            .does(guarded(a -> iso(format(a, DateTimeZone.UTC).parseMillis(a.text(0))))));
  }

  private static String iso(long epochMilli) {
    return JodaTime.iso(epochMilli, DateTimeZone.UTC);
  }

  private static List<FunctionSpec> fromIso() {
    return List.of(
        function("Time.fromIso8601ToWindows", one("time", STRING))
            .gives(STRING)
            .summary("ISO 8601 text as a Windows or LDAP time (100 ns since 1601, as text).")
            .nulls(NULL_FAILS)
            .example(
                "Time.fromIso8601ToWindows(\"2015-07-30T23:58:32.000Z\")", "\"130827743120000000\"")
            .does(guarded(a -> Long.toString(JodaTime.toWindows(JodaTime.parseIso(a.text(0)))))),
        function("Time.fromIso8601ToUnix", one("time", STRING))
            .gives(STRING)
            .summary("ISO 8601 text as a Unix time (milliseconds, as text).")
            .nulls(NULL_FAILS)
            .example("Time.fromIso8601ToUnix(\"2015-07-31T17:18:37.979Z\")", "\"1438363117979\"")
            .does(guarded(a -> Long.toString(JodaTime.parseIso(a.text(0))))),
        function("Time.fromIso8601ToString", one("time", STRING), one("pattern", STRING))
            .gives(STRING)
            .summary("ISO 8601 text in a Joda pattern, in UTC.")
            .nulls(NULL_FAILS)
            .example(
                "Time.fromIso8601ToString(\"2024-12-30T12:00:00.000Z\", \"YYYY-MM-dd\")",
                "\"2024-12-30\"")
            .does(guarded(a -> format(a, DateTimeZone.UTC).print(JodaTime.parseIso(a.text(0))))));
  }
}
