package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.Parameter.optional;
import static io.personamap.oktael.function.SpecBuilder.method;
import static io.personamap.oktael.function.TimeFailures.ZONE;
import static io.personamap.oktael.function.TimeFailures.guarded;
import static io.personamap.oktael.function.TimeFailures.pattern;
import static io.personamap.oktael.function.TimeFailures.read;
import static io.personamap.oktael.function.TimeFailures.ticks;
import static io.personamap.oktael.function.TimeFunctions.NULL_FAILS;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.STRING;
import static io.personamap.oktael.function.ValueType.TIME;

import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The time methods of Identity Engine. */
final class TimeMethods {
  /** Less than a day before the now of the examples, and more than an hour. */
  private static final String CREATED_AT = "2015-07-30T23:58:32.000Z";

  private static final String CREATED = "{\"user\":{\"created\":\"" + CREATED_AT + "\"}}";
  private static final String CREATED_AND_NOW =
      "{\"user\":{\"created\":\"" + CREATED_AT + "\"},\"now\":\"2015-07-31T17:18:37.979Z\"}";
  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

  private TimeMethods() {}

  static List<FunctionSpec> specs() {
    LoadingCache<String, DateTimeFormatter> formats = KeptByText.of(Times::format);
    List<FunctionSpec> specs = new ArrayList<>();
    specs.addAll(parsing(formats));
    specs.addAll(printing(formats));
    UNITS.forEach(unit -> specs.add(plus(unit)));
    UNITS.forEach(unit -> specs.add(minus(unit)));
    UNITS.forEach(unit -> specs.add(within(unit)));
    return specs;
  }

  private static List<FunctionSpec> parsing(LoadingCache<String, DateTimeFormatter> formats) {
    return List.of(
        method(STRING, "parseWindowsTime")
            .gives(TIME)
            .summary("The time of a Windows or LDAP timestamp (100 ns since 1601), in UTC.")
            .nulls(NULL_FAILS)
            .example("'130828367179790000'.parseWindowsTime()", "\"2015-07-31T17:18:37.979Z\"")
            .does(guarded(a -> Times.ofWindows(ticks(a, 0)))),
        method(STRING, "parseUnixTime")
            .gives(TIME)
            .summary("The time of a Unix timestamp in milliseconds, in UTC.")
            .nulls(NULL_FAILS)
            .example("'1438377580979'.parseUnixTime()", "\"2015-07-31T21:19:40.979Z\"")
            .does(guarded(a -> Times.ofUnix(ticks(a, 0)))),
        method(STRING, "parseStringTime", optional("pattern", STRING))
            .gives(TIME)
            .summary(
                "The time of a text in ISO 8601 or in a java.time pattern; UTC where it has no"
                    + " zone, midnight where it has no time.")
            .nulls(NULL_FAILS)
            .example(
                "'17 June 2015 00:23:19'.parseStringTime('dd MMMM yyyy HH:mm:ss')",
                "\"2015-06-17T00:23:19Z\"")
            .does(
                guarded(
                    a ->
                        a.count() == 1
                            ? Times.parse(a.text(0))
                            : Times.parse(a.text(0), format(a, formats)))));
  }

  private static List<FunctionSpec> printing(LoadingCache<String, DateTimeFormatter> formats) {
    return List.of(
        method(TIME, "toWindows")
            .gives(STRING)
            .summary("The time as a Windows or LDAP timestamp.")
            .nulls(NULL_FAILS)
            .example("user.created.toWindows()", "\"130827743120000000\"", CREATED)
            .does(guarded(a -> Times.toWindows(a.time(0)))),
        method(TIME, "toUnix")
            .gives(STRING)
            .summary("The time as a Unix timestamp in milliseconds.")
            .nulls(NULL_FAILS)
            .example("DateTime.now().toUnix()", "\"1438363117979\"", CREATED_AND_NOW)
            .does(guarded(a -> Long.toString(a.time(0).toInstant().toEpochMilli()))),
        method(TIME, "toString", optional("pattern", STRING))
            .gives(STRING)
            .summary("The time as ISO 8601 text, or in a java.time pattern.")
            .nulls(NULL_FAILS)
            .example("user.created.toString('MM/dd/yyyy')", "\"07/30/2015\"", CREATED)
            .does(
                guarded(
                    a ->
                        a.count() == 1
                            ? Times.iso(a.time(0))
                            : format(a, formats).format(a.time(0)))),
        method(TIME, "toZone", one("zone", STRING))
            .gives(TIME)
            .summary("The same instant in a zone.")
            .nulls(NULL_FAILS)
            .example(
                "DateTime.now().toZone('Asia/Tokyo')",
                "\"2015-08-01T02:18:37.979+09:00[Asia/Tokyo]\"",
                CREATED_AND_NOW)
            .does(guarded(TimeMethods::inZone)));
  }

  private static DateTimeFormatter format(
      Arguments a, LoadingCache<String, DateTimeFormatter> formats) {
    String pattern = pattern(a, 1);
    return read(a, "a java.time pattern, such as `yyyy-MM-dd`", () -> formats.get(pattern));
  }

  private static ZonedDateTime inZone(Arguments a) {
    String id = a.text(1);
    return a.time(0).withZoneSameInstant(read(a, ZONE, () -> Times.zone(id)));
  }

  private static FunctionSpec plus(ChronoUnit unit) {
    return arithmetic("plus", unit, 1)
        .summary("The time so many " + word(unit) + " later; a negative number goes back.")
        .does(guarded(a -> a.time(0).plus(a.integer(1), unit)));
  }

  private static FunctionSpec minus(ChronoUnit unit) {
    return arithmetic("minus", unit, -1)
        .summary("The time so many " + word(unit) + " earlier; a negative number goes on.")
        .does(guarded(a -> a.time(0).minus(a.integer(1), unit)));
  }

  private static SpecBuilder arithmetic(String operation, ChronoUnit unit, int direction) {
    String name = name(operation, unit);
    ZonedDateTime shown = ZonedDateTime.parse(CREATED_AT).plus(2L * direction, unit);
    return method(TIME, name, one(word(unit), INTEGER))
        .gives(TIME)
        .nulls(NULL_FAILS)
        .example("user.created." + name + "(2)", "\"" + Times.iso(shown) + "\"", CREATED);
  }

  /** Future instants count by their distance too, which the reference does not say. */
  private static FunctionSpec within(ChronoUnit unit) {
    String name = name("within", unit);
    return method(TIME, name, one(word(unit), INTEGER))
        .gives(BOOLEAN)
        .summary("Whether the time is at most so many " + word(unit) + " from now, either way.")
        .nulls(NULL_FAILS)
        .example(
            "user.created." + name + "(1)",
            Boolean.toString(unit == ChronoUnit.DAYS),
            CREATED_AND_NOW)
        .does(
            guarded(
                a -> {
                  Instant now = a.evaluation().context().now();
                  Duration distance = Duration.between(a.time(0).toInstant(), now).abs();
                  return distance.compareTo(Duration.of(a.integer(1), unit)) <= 0;
                }));
  }

  private static String name(String operation, ChronoUnit unit) {
    String word = word(unit);
    return operation + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String word(ChronoUnit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }
}
