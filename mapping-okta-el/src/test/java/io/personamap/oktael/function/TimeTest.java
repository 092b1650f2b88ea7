package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimeTest {
  private static final String NOW = "2015-07-31T17:18:37.979Z";

  private final Calling classic = Calling.classic();
  private final Calling engine = Calling.identityEngine();

  TimeTest() {
    classic.context().now(Instant.parse(NOW));
    engine.context().now(Instant.parse(NOW));
  }

  static Stream<String> zones() {
    // Younger than Okta's table, and than the zone data of the oldest JDK that builds this.
    return DateTimeZone.getAvailableIDs().stream().filter(id -> !id.equals("America/Coyhaique"));
  }

  @ParameterizedTest
  @MethodSource("zones")
  void zone_anyOfJoda_isKnownInBothDialects(String id) {
    assertNotNull(classic.call("Time.now", id));
    assertNotNull(engine.method(ZonedDateTime.parse(NOW), "toZone", id));
  }

  @ParameterizedTest
  @CsvSource({
    "EST, 13:18",
    "MST, 11:18",
    "HST, 07:18",
    "Japan, 02:18",
    "US/Pacific-New, 10:18",
    "Canada/East-Saskatchewan, 11:18",
  })
  void zone_oldName_observesSummerTime(String zone, String time) {
    assertEquals(time, classic.call("Time.now", zone, "HH:mm"));
    ZonedDateTime there = (ZonedDateTime) engine.method(NOW, "toZone", zone);
    assertEquals(time, engine.method(there, "toString", "HH:mm"));
  }

  @ParameterizedTest
  @CsvSource({"00, 2000", "49, 2049", "50, 1950", "99, 1999"})
  void year_ofTwoDigits_isTheSameWhateverTheYearOfTheServer(String digits, String year) {
    assertEquals(
        year + "-01-01T00:00:00.000Z",
        classic.call("Time.fromStringToIso8601", digits + "-01-01", "yy-MM-dd"));
  }

  @Test
  void now_nulls_countAsLeftOut() {
    assertEquals(NOW, classic.call("Time.now"));
    assertEquals(NOW, classic.call("Time.now", null, null));
    assertEquals("2015", classic.call("Time.now", null, "YYYY"));
  }

  @Test
  void now_withoutClock_isMissing() {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> Calling.classic().call("Time.now"));
    assertEquals(ProblemCode.CONTEXT_MISSING, failure.code());
  }

  @Test
  void patterns_classic_areJodas() {
    classic.context().now(Instant.parse("2024-12-30T12:00:00Z"));
    assertEquals("2024-12-30", classic.call("Time.now", "UTC", "YYYY-MM-dd"));
    assertEquals("2025-W01", classic.call("Time.now", "UTC", "xxxx-'W'ww"));
    assertEquals("Dec 30, 2024", fromIso("2024-12-30T12:00:00.000Z", "MMM d, yyyy"));
    assertEquals("17:30", fromIso("2015-07-31T13:30:00.000-04:00", "HH:mm"));
    assertEquals(
        "2015-06-17T00:23:19.000Z",
        classic.call("Time.fromStringToIso8601", "06/17/2015 00:23:19", "MM/dd/yyyy HH:mm:ss"));
    assertEquals(
        "2015-06-17T04:23:19.000Z",
        classic.call(
            "Time.fromStringToIso8601", "2015-06-17 00:23:19 -0400", "yyyy-MM-dd HH:mm:ss Z"));
  }

  private Object fromIso(String time, String pattern) {
    return classic.call("Time.fromIso8601ToString", time, pattern);
  }

  @Test
  void conversions_classic_areInverse() {
    assertEquals(
        NOW,
        classic.call("Time.fromWindowsToIso8601", classic.call("Time.fromIso8601ToWindows", NOW)));
    assertEquals(
        NOW, classic.call("Time.fromUnixToIso8601", classic.call("Time.fromIso8601ToUnix", NOW)));
    assertEquals("1969-12-31T23:59:59.999Z", classic.call("Time.fromUnixToIso8601", -1));
    assertEquals("1601-01-01T00:00:00.000Z", classic.call("Time.fromWindowsToIso8601", "0"));
    assertEquals("1438300800000", classic.call("Time.fromIso8601ToUnix", "2015-07-31"));
  }

  @Test
  void conversions_classicBadInput_areErrors() {
    for (String bad : new String[] {"", "abc", "2015-13-01T00:00:00.000Z"}) {
      assertFails(ProblemCode.TIME_INVALID, "Time.fromIso8601ToUnix", bad);
    }
    assertFails(ProblemCode.TIME_INVALID, "Time.fromUnixToIso8601", "1.5");
    assertFails(ProblemCode.TIME_INVALID, "Time.fromUnixToIso8601", "");
    assertFails(ProblemCode.TIME_INVALID, "Time.fromWindowsToIso8601", "99999999999999999999");
    assertFails(ProblemCode.TIME_INVALID, "Time.fromStringToIso8601", "2015", "yyyy-MM");
    assertFails(ProblemCode.TIME_INVALID, "Time.now", "Mars/Olympus");
    assertFails(ProblemCode.TIME_INVALID, "Time.now", "");
    assertFails(ProblemCode.TIME_INVALID, "Time.now", "UTC", "qq");
    assertFails(ProblemCode.TIME_INVALID, "Time.now", "UTC", "");
    assertFails(ProblemCode.TIME_INVALID, "Time.now", "UTC", "y".repeat(201));
    assertFails(ProblemCode.NULL_VALUE, "Time.fromIso8601ToUnix", (Object) null);
  }

  private void assertFails(ProblemCode code, String function, Object... arguments) {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> classic.call(function, arguments));
    assertEquals(code, failure.code());
  }

  @ParameterizedTest
  @CsvSource({
    "2015-06-17T00:23:19.676Z, 2015-06-17T00:23:19.676Z",
    "2015-06-17T00:23:19+09:00, 2015-06-17T00:23:19+09:00",
    "2015-06-17T00:23:19+09:00[Asia/Tokyo], 2015-06-17T00:23:19+09:00[Asia/Tokyo]",
    "2015-06-17T00:23:19, 2015-06-17T00:23:19Z",
    "2015-06-17, 2015-06-17T00:00:00Z",
  })
  void parseStringTime_isoForms_areRead(String text, String expected) {
    assertEquals(expected, JsonForm.toJsonValue(engine.method(text, "parseStringTime")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "17 June 2015; dd MMMM yyyy; 2015-06-17T00:00:00Z",
        "2015-06-17 01:02 +0900; yyyy-MM-dd HH:mm Z; 2015-06-17T01:02:00+09:00",
        "6/7/15 1:02 PM; M/d/yy h:mm a; 2015-06-07T13:02:00Z",
      })
  void parseStringTime_pattern_isJavaTimes(String text, String pattern, String expected) {
    Object time = engine.method(text, "parseStringTime", pattern);
    assertEquals(expected, JsonForm.toJsonValue(time));
  }

  @ParameterizedTest
  @CsvSource({
    "plusDays, 2015-08-02T17:18:37.979Z, 2015-07-29T17:18:37.979Z",
    "plusHours, 2015-07-31T19:18:37.979Z, 2015-07-31T15:18:37.979Z",
    "plusMinutes, 2015-07-31T17:20:37.979Z, 2015-07-31T17:16:37.979Z",
    "plusSeconds, 2015-07-31T17:18:39.979Z, 2015-07-31T17:18:35.979Z",
  })
  void plusAndMinus_two_goBothWays(String plus, String later, String earlier) {
    String minus = plus.replace("plus", "minus");
    assertEquals(later, JsonForm.toJsonValue(engine.method(NOW, plus, 2)));
    assertEquals(earlier, JsonForm.toJsonValue(engine.method(NOW, plus, -2)));
    assertEquals(earlier, JsonForm.toJsonValue(engine.method(NOW, minus, 2)));
    assertEquals(later, JsonForm.toJsonValue(engine.method(NOW, minus, -2)));
  }

  @Test
  void within_bothSidesOfNow_countsTheDistance() {
    String before = "2015-07-31T16:18:37.979Z";
    String after = "2015-07-31T18:18:37.979Z";
    for (String time : new String[] {before, after}) {
      assertEquals(true, engine.method(time, "withinHours", 1));
      assertEquals(true, engine.method(time, "withinMinutes", 60));
      assertEquals(false, engine.method(time, "withinSeconds", 3599));
      assertEquals(true, engine.method(time, "withinDays", 1));
      assertEquals(false, engine.method(time, "withinDays", 0));
      assertEquals(false, engine.method(time, "withinDays", -1));
    }
  }

  @Test
  void times_secondsOfZero_areWritten() {
    assertEquals("2015-07-31T17:00:00Z", engine.method("2015-07-31T17:00:00.000Z", "toString"));
  }

  @Test
  void methods_badInput_areErrors() {
    assertEngineFails(ProblemCode.TIME_INVALID, "yesterday", "toUnix");
    assertEngineFails(ProblemCode.TIME_INVALID, "2015-07-31", "toUnix");
    assertEngineFails(ProblemCode.TIME_INVALID, "abc", "parseUnixTime");
    assertEngineFails(ProblemCode.TIME_INVALID, "", "parseStringTime");
    assertEngineFails(ProblemCode.TIME_INVALID, "2015", "parseStringTime", "{");
    assertEngineFails(ProblemCode.TIME_INVALID, NOW, "toString", "J");
    assertEngineFails(ProblemCode.TIME_INVALID, NOW, "toZone", "Mars/Olympus");
    assertEngineFails(ProblemCode.OPERAND_TYPE, NOW, "plusDays", "2");
    assertEngineFails(ProblemCode.OPERAND_TYPE, 5, "plusDays", 2);
    Object last = ZonedDateTime.parse("+999999999-12-31T23:59:59Z");
    assertEngineFails(ProblemCode.TIME_INVALID, last, "plusDays", 1);
    assertEngineFails(ProblemCode.TIME_INVALID, last, "toUnix");
    assertEngineFails(ProblemCode.TIME_INVALID, last, "toWindows");
  }

  private void assertEngineFails(
      ProblemCode code, Object target, String method, Object... arguments) {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> engine.method(target, method, arguments));
    assertEquals(code, failure.code(), failure.text());
  }

  @ParameterizedTest
  @CsvSource({
    "14.10.0, 14.2.1, true, false",
    "9.5, 9.42.0, false, true",
    "9.46, 9.46.0.0, false, false",
    "1.0.0.1, 1, true, false",
    "99999999999999999999, 2, true, false",
    "007, 7, false, false",
  })
  void versions_numbers_areCompared(String left, String right, boolean greater, boolean less) {
    assertEquals(greater, engine.method(left, "versionGreaterThan", right));
    assertEquals(less, engine.method(left, "versionLessThan", right));
  }

  @Test
  void versions_otherText_isAnError() {
    for (String bad : new String[] {"", "abc", "1.2-beta", "1,2", "1".repeat(201)}) {
      assertEngineFails(ProblemCode.CONVERSION, bad, "versionLessThan", "1");
    }
  }
}
