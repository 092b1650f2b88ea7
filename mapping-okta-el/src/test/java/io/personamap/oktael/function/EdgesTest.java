package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Limits;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds, to the character and to the element. */
class EdgesTest {
  private final Calling classic = Calling.classic();
  private final Calling engine = Calling.identityEngine();

  private static ProblemCode failure(Calling calling, String function, Object... arguments) {
    return assertThrows(EvaluationException.class, () -> calling.call(function, arguments)).code();
  }

  @Test
  void csv_withAnEmptyFirstOrLastValue_keepsIt() {
    assertEquals(2, classic.call("Arrays.size", ",a"));
    assertEquals("", classic.call("Arrays.get", ",a", 0));
    assertEquals(2, classic.call("Arrays.size", "a,"));
  }

  @ParameterizedTest
  @CsvSource({"500, true", "501, false"})
  void nestedArrays_flattenToADepth(int depth, boolean flattens) {
    Object nested = 1;
    for (int i = 0; i <= depth; i++) {
      nested = List.of(nested);
    }
    Object array = nested;
    if (flattens) {
      assertEquals(List.of(1), engine.method(array, "flatten"));
    } else {
      assertEquals(
          ProblemCode.LIMIT_DEPTH,
          assertThrows(EvaluationException.class, () -> engine.method(array, "flatten")).code());
    }
  }

  @Test
  void texts_upToTheLimit_areTaken() {
    Calling small = Calling.classic().within(new Limits(1_000, 10, 10, 1_000));
    assertEquals("0123456789", small.call("String.append", "01234", "56789"));
    assertEquals(ProblemCode.LIMIT_TEXT, failure(small, "String.append", "012345", "56789"));
    assertEquals("ab23456789", small.call("String.replaceFirst", "0123456789", "01", "ab"));
    assertEquals(
        ProblemCode.LIMIT_TEXT, failure(small, "String.replaceFirst", "0123456789", "0", "ab"));
    assertEquals(ProblemCode.LIMIT_TEXT, failure(small, "String.toUpperCase", "ßßßßßß"));
  }

  @Test
  void longTexts_upToTheLimit_changeCase() {
    Calling small = Calling.classic().within(new Limits(1_000, 600, 10, 1_000));
    assertEquals("SS".repeat(300), small.call("String.toUpperCase", "ß".repeat(300)));
    assertEquals(ProblemCode.LIMIT_TEXT, failure(small, "String.toUpperCase", "ß".repeat(301)));
  }

  @Test
  void replaceFirst_atTheStart_replaces() {
    assertEquals("xbca", classic.call("String.replaceFirst", "abca", "a", "x"));
    assertEquals("abca", classic.call("String.replaceFirst", "abca", "", "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, ''",
    "0, 1, a",
    "1, 1, ''",
    "2, 1, ''",
    "-1, 3, c",
    "0, -1, ab",
    "-3, -2, a",
    "0, 9, abc",
    "3, 3, ''",
    "-9, 9, abc",
    "9, 10, ''"
  })
  void substring_atEachBound(int start, int end, String expected) {
    assertEquals(expected, classic.call("String.substring", "abc", start, end));
  }

  /** A sigma ends a word in another form; a pair of surrogates is one letter. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void case_ofALongText_isThatOfTheWhole(int shift) {
    String words = "x".repeat(shift) + " ΟΔΥΣΣΕΥΣ".repeat(70) + " 😀𐐀".repeat(70);
    assertEquals(words.toLowerCase(Locale.ROOT), classic.call("String.toLowerCase", words));
    assertEquals(words.toUpperCase(Locale.ROOT), classic.call("String.toUpperCase", words));
    String oneWord = "x".repeat(shift) + "𐐨".repeat(300);
    assertEquals(oneWord.toUpperCase(Locale.ROOT), classic.call("String.toUpperCase", oneWord));
  }

  @Test
  void numbersOfText_upToALength_areRead() {
    assertEquals(1.0, classic.call("Convert.toNum", "1." + "0".repeat(398)));
    assertEquals(ProblemCode.CONVERSION, failure(classic, "Convert.toNum", "1." + "0".repeat(399)));
  }

  @ParameterizedTest
  @CsvSource({
    "9.10, 9.9, true", "10.0, 9, true", "9, 9.0.0, false", "1.9, 2, false", "'', 1, fails",
    "1.x, 1, fails", "1., 1.0, false", "1.0.1, 1, true", "19, 2, true", "1:2, 1, fails"
  })
  void versions_compareNumberByNumber(String version, String other, String expected) {
    assertEquals(expected, greater(version, other));
  }

  @Test
  void versions_upToALength_areRead() {
    assertEquals("true", greater("1" + "0".repeat(199), "9"));
    assertEquals("fails", greater("1" + "0".repeat(200), "9"));
  }

  private String greater(String version, String other) {
    try {
      return String.valueOf(engine.method(version, "versionGreaterThan", other));
    } catch (EvaluationException failure) {
      return failure.code() == ProblemCode.CONVERSION ? "fails" : failure.toString();
    }
  }

  @Test
  void timePatterns_upToALength_areTaken() {
    Calling at = Calling.classic();
    at.context().now(Instant.parse("2015-07-31T17:18:37.979Z"));
    String quoted = "'" + "x".repeat(198) + "'";
    assertEquals("x".repeat(198), at.call("Time.now", "UTC", quoted));
    assertEquals(ProblemCode.TIME_INVALID, failure(at, "Time.now", "UTC", quoted + "y"));
    assertEquals("18:18", at.call("Time.now", "+01:00", "HH:mm"));
  }

  @Test
  void times_whereATextIsDue_areIsoText() {
    ZonedDateTime time = Instant.parse("2015-07-31T17:18:37Z").atZone(ZoneOffset.UTC);
    assertEquals(true, engine.method("2015-07-31T17:18:37Z", "contains", time));
  }

  @Test
  void wrongArguments_areNamed() {
    assertEquals("`replace` takes a String as `with`, not Map", message("replace", "b", Map.of()));
    assertEquals(
        "`isMemberOfAnyGroup` takes a String as `id`, not Map",
        assertThrows(
                EvaluationException.class,
                () -> inGroup("x").call("isMemberOfAnyGroup", "a", "b", "c", Map.of()))
            .text());
  }

  private String message(String method, Object... arguments) {
    return assertThrows(EvaluationException.class, () -> engine.method("a", method, arguments))
        .text();
  }

  @Test
  void methods_withoutTheirArguments_fail() {
    assertEquals("`substring` with a wrong number of arguments", message("substring"));
    assertEquals("`contains` with a wrong number of arguments", message("contains", "a", "b"));
  }

  @ParameterizedTest
  @CsvSource({
    "/admin, true",
    "/admin/, true",
    "admin/, false",
    "admin, true",
    "/adm, false",
    "adm.*, true",
    "//admin, false"
  })
  void slashesAroundAGroupPattern_countForNothing(String pattern, boolean member) {
    assertEquals(member, inGroup("admin").call("isMemberOfGroupNameRegex", pattern));
  }

  @Test
  void aSlashAlone_isTheEmptyPattern() {
    assertEquals(false, inGroup("admin").call("isMemberOfGroupNameRegex", "/"));
    assertEquals(true, inGroup("").call("isMemberOfGroupNameRegex", "/"));
  }

  @Test
  void idsInArrays_areIdsToo() {
    Calling user = inGroup("admin");
    assertEquals(false, user.call("isMemberOfAnyGroup", List.of("x", "y")));
    assertEquals(true, user.call("isMemberOfAnyGroup", "x", List.of("y", "id of admin")));
    assertEquals(false, user.call("isMemberOfAnyGroup", List.of(1, true)));
  }

  private static Calling inGroup(String name) {
    Calling calling = Calling.classic();
    calling.context().groups(List.of(new Group("id of " + name, name, null, null, Map.of())));
    return calling;
  }

  @ParameterizedTest
  @EnumSource(ValueType.class)
  void types_holdTheirValuesOnly(ValueType type) {
    Map<String, Object> values =
        Map.of(
            "String",
            "a",
            "Boolean",
            true,
            "Integer",
            1,
            "Number",
            1.5,
            "Array",
            List.of(),
            "Object",
            Map.of(),
            "ZonedDateTime",
            ZonedDateTime.now(ZoneOffset.UTC),
            "CountryCode",
            Country.byCode("US").orElseThrow());
    List<String> held = new ArrayList<>();
    values.forEach((word, value) -> held.addAll(type.holds(value) ? List.of(word) : List.of()));
    List<String> expected =
        switch (type) {
          case ANY -> List.copyOf(values.keySet());
          case NULL -> List.of();
          // Integers are numbers, and a time may have been read as a text.
          case NUMBER -> List.of("Integer", "Number");
          case TIME -> List.of("String", "ZonedDateTime");
          default -> List.of(type.word());
        };
    assertEquals(expected.stream().sorted().toList(), held.stream().sorted().toList());
  }

  @Test
  void jsonForm_reachesIntoMapsAndArrays() {
    ZonedDateTime time = Instant.parse("2015-07-31T17:18:37Z").atZone(ZoneOffset.UTC);
    @Nullable Object json = JsonForm.toJsonValue(Map.of("at", List.of(time, Double.NaN)));
    assertEquals("{at=[2015-07-31T17:18:37Z, null]}", String.valueOf(json));
  }

  @Test
  void catalogue_knowsWhatAnIndexAndACacheMayUse() {
    Catalogue functions = Catalogue.of(Dialect.CLASSIC);
    assertTrue(functions.keyTest("isMemberOfGroup").isPresent());
    assertFalse(functions.keyTest("user.getGroups").isPresent());
    assertFalse(Catalogue.of(Dialect.IDENTITY_ENGINE).keyTest("isMemberOfGroup").isPresent());
    assertTrue(functions.isPure("String.len"));
    assertFalse(functions.isPure("Time.now"));
    assertFalse(functions.isPure("isMemberOfGroup"));
    assertFalse(functions.isPure("String.unknown"));
    assertFalse(Catalogue.of(Dialect.IDENTITY_ENGINE).isPure("String.len"));
  }
}
