package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Limits;
import io.personamap.core.problem.ProblemCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringFunctionsTest {
  private final Calling classic = Calling.classic();

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "abcdef, 0, 2, ab",
        "abcdef, 2, 99, cdef",
        "abcdef, -2, 6, ef",
        "abcdef, 0, -1, abcde",
        "abcdef, -99, 2, ab",
        "abcdef, 4, 2, ''",
        "abcdef, 9, 12, ''",
        "abcdef, 0, -9, ''",
        "'', 0, 1, ''",
        "null, 0, 1, null",
      })
  void substring_anyBounds_areClamped(String text, int start, int end, String expected) {
    assertEquals(expected, classic.call("String.substring", text, start, end));
    assertEquals(expected, classic.call("substring", text, start, end));
  }

  @Test
  void substring_boundsAtTheEdgeOfTheType_doNotOverflow() {
    assertEquals(
        "abc", classic.call("String.substring", "abc", Integer.MIN_VALUE, Integer.MAX_VALUE));
    assertEquals("", classic.call("String.substring", "abc", 0, Integer.MIN_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "String.substringAfter, a@b@c, @, b@c",
        "String.substringAfter, abc, @, ''",
        "String.substringAfter, abc, '', abc",
        "String.substringAfter, abc, null, ''",
        "String.substringAfter, null, @, null",
        "String.substringBefore, a@b@c, @, a",
        "String.substringBefore, abc, @, abc",
        "String.substringBefore, abc, '', ''",
        "String.substringBefore, abc, null, abc",
        "String.substringBefore, null, @, null",
      })
  void substringAround_anyPart_usesItsFirstPlace(
      String function, String text, String part, String expected) {
    assertEquals(expected, classic.call(function, text, part));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "String.replace, a(b)(c, (, '', ab)c",
        "String.replace, a.b.c, ., '', abc",
        "String.replace, aaa, aa, b, ba",
        "String.replace, abc, '', x, abc",
        "String.replace, abc, null, x, abc",
        "String.replace, abc, b, null, abc",
        "String.replace, abc, b, $0, a$0c",
        "String.replace, null, b, x, null",
        "String.replaceFirst, a.b.c, ., -, a-b.c",
        "String.replaceFirst, abc, x, y, abc",
        "String.replaceFirst, abc, '', y, abc",
        "String.replaceFirst, abc, c, $1\\, ab$1\\",
        "String.replaceFirst, null, b, x, null",
      })
  void replace_anyMatch_isLiteral(
      String function, String text, String match, String with, String expected) {
    assertEquals(expected, classic.call(function, text, match, with));
  }

  @Test
  void append_null_countsAsEmpty() {
    assertEquals("x", classic.call("String.append", null, "x"));
    assertEquals("x", classic.call("String.append", "x", null));
    assertEquals("", classic.call("String.append", null, null));
  }

  @Test
  void join_nullAndArrays_areTextAndElements() {
    assertEquals("a,,c", classic.call("String.join", ",", "a", null, "c"));
    assertEquals("abc", classic.call("String.join", null, "a", "b", "c"));
    assertEquals("a; b", classic.call("String.join", "; ", List.of("a", "b")));
    assertEquals("x;a,b", classic.call("String.join", ";", "x", List.of("a", "b")));
    assertEquals("1-2.5-true", classic.call("String.join", "-", 1, 2.5, true));
    assertEquals("", classic.call("String.join", "-", (Object) null));
  }

  @Test
  void len_nullAndOtherTypes_countsTheirText() {
    assertEquals(0, classic.call("String.len", (Object) null));
    assertEquals(3, classic.call("String.len", 123));
    assertEquals(3, classic.call("String.len", List.of("a", "b")));
  }

  @Test
  void removeSpaces_everyWhiteSpace_isRemoved() {
    assertEquals("abc", classic.call("String.removeSpaces", " a\tb\nc "));
    assertNull(classic.call("String.removeSpaces", (Object) null));
  }

  @Test
  void tests_nullAndCase_areFalse() {
    for (String test : List.of("String.startsWith", "String.stringContains", "String.endsWith")) {
      assertEquals(false, classic.call(test, null, "a"));
      assertEquals(false, classic.call(test, "a", null));
      assertEquals(false, classic.call(test, "a", "A"));
      assertEquals(true, classic.call(test, "a", "a"));
      assertEquals(true, classic.call(test, "a", ""));
    }
    assertEquals(false, classic.call("String.startsWith", "ab", "b"));
    assertEquals(false, classic.call("String.endsWith", "ab", "a"));
  }

  @Test
  void stringContains_array_isItsCsvText() {
    assertEquals(
        true, classic.call("String.stringContains", List.of("Operations", "Fraud"), "Fraud"));
  }

  @Test
  void stringSwitch_severalKeys_firstInArgumentOrderWins() {
    assertEquals(
        "2", classic.call("String.stringSwitch", "b a", "d", "x", "1", "a", "2", "b", "3"));
    assertEquals("d", classic.call("String.stringSwitch", null, "d", "", "1"));
    assertEquals("d", classic.call("String.stringSwitch", "a", "d", null, "1"));
    assertEquals("d", classic.call("String.stringSwitch", "a", "d", "A", "1"));
    assertNull(classic.call("String.stringSwitch", "a", "d", "a", null));
  }

  @Test
  void stringSwitch_keyWithoutValue_isAnError() {
    assertFails(
        ProblemCode.ARGUMENT_COUNT, "String.stringSwitch", "a", "d", "k", "v", "without its value");
  }

  @Test
  void cases_turkishAndGerman_areOfNoLanguage() {
    assertEquals("TITLE", classic.call("String.toUpperCase", "title"));
    assertEquals("STRASSE", classic.call("toUpperCase", "straße"));
    assertEquals("title", classic.call("toLowerCase", "TITLE"));
    assertEquals("i\u0307\u03C2", classic.call("toLowerCase", "\u0130\u03A3"));
  }

  @Test
  void cases_longTexts_areTheJdksButSoon() {
    for (String letter :
        new String[] {"ß", "\u0130", "\u03A3", "\uD801\uDC28", "ﬃ", "aß\uD801\uDC28"}) {
      String text = "x" + letter.repeat(30_000 / letter.length());
      Calling wide = Calling.classic().within(new Limits(100_000, 200_000, 10, 10));
      assertTimeout(
          Duration.ofSeconds(10),
          () -> {
            wide.call("toUpperCase", text);
            wide.call("toLowerCase", text);
          });
      String words = (text.substring(0, 7) + " ").repeat(100);
      assertEquals(words.toUpperCase(Locale.ROOT), wide.call("toUpperCase", words));
      assertEquals(words.toLowerCase(Locale.ROOT), wide.call("toLowerCase", words));
      String word = text.substring(0, 601);
      assertEquals(word.toUpperCase(Locale.ROOT), wide.call("toUpperCase", word));
    }
  }

  @Test
  void extensions_words_areTrimmedAndTitled() {
    assertEquals("a b", classic.call("String.trim", "\u2003 a b\t"));
    assertEquals("O'neil Mcdonald", classic.call("String.toTitleCase", "o'NEIL mcDonald"));
    assertEquals("Émile 2nd", classic.call("String.toTitleCase", "éMILE 2ND"));
    assertNull(classic.call("String.toTitleCase", (Object) null));
  }

  @Test
  void replace_textThatWouldGrow_isRefusedBeforeItIsBuilt() {
    Calling small = Calling.classic().within(new Limits(1000, 100, 10, 1000));
    EvaluationException failure =
        assertThrows(
            EvaluationException.class,
            () -> small.call("String.replace", "a".repeat(90), "a", "bb"));
    assertEquals(ProblemCode.LIMIT_TEXT, failure.code());
    assertEquals("b".repeat(90), small.call("String.replace", "a".repeat(90), "a", "b"));
  }

  @Test
  void contains_hostileSearch_runsOutOfSteps() {
    String text = "a".repeat(100_000);
    assertFails(
        ProblemCode.LIMIT_STEPS, "String.stringContains", text, "a".repeat(50_000).concat("b"));
  }

  @Test
  void text_map_isAWrongTypeThatNamesNoValue() {
    EvaluationException failure =
        assertFails(ProblemCode.OPERAND_TYPE, "String.len", Map.of("secret", "value"));
    assertEquals("`String.len` takes a String as `text`, not Map", failure.text());
    assertFails(ProblemCode.OPERAND_TYPE, "String.len", Arrays.asList("a", Map.of()));
    assertFails(ProblemCode.NULL_VALUE, "String.substring", "abc", null, 2);
    assertFails(ProblemCode.OPERAND_TYPE, "String.substring", "abc", "1", 2);
  }

  private EvaluationException assertFails(ProblemCode code, String function, Object... arguments) {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> classic.call(function, arguments));
    assertEquals(code, failure.code());
    return failure;
  }
}
