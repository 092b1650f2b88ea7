package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {
  private final Calling classic = Calling.classic();
  private final Calling engine = Calling.identityEngine();

  @ParameterizedTest
  @CsvSource({
    "1234, 1234",
    "-7, -7",
    "+7, 7",
    "123.4, 123",
    "123.5, 124",
    "-1.5, -1",
    "-1.6, -2",
    ".5, 1",
    "7., 7",
    "1e3, 1000",
    "1E-3, 0",
    "2147483648, -2147483648",
    "-2147483649, 2147483647",
  })
  void toInt_text_isRoundedAndWraps(String text, int expected) {
    assertEquals(expected, classic.call("Convert.toInt", text));
    assertEquals(expected, engine.method(text, "toInteger"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "abc",
        "1d",
        "0x10",
        "NaN",
        "Infinity",
        "1e",
        "1e+",
        ".",
        "-",
        "--1",
        "1.2.3",
        "1,5",
        "١"
      })
  void toNum_noNumber_isAnError(String text) {
    for (String function : new String[] {"Convert.toInt", "Convert.toNum"}) {
      EvaluationException failure =
          assertThrows(EvaluationException.class, () -> classic.call(function, text));
      assertEquals(ProblemCode.CONVERSION, failure.code());
    }
    assertThrows(EvaluationException.class, () -> engine.method(text, "toNumber"));
  }

  @Test
  void convert_numbers_keepTheirValue() {
    assertEquals(5, classic.call("Convert.toInt", 5));
    assertEquals(124, classic.call("Convert.toInt", 123.6));
    assertEquals(-2147483648, engine.method(2147483647.7, "toInteger"));
    assertEquals(5.0, classic.call("Convert.toNum", 5));
    assertEquals(3.141, classic.call("Convert.toNum", "3.141"));
    assertEquals(1.7, engine.method("1.7", "toNumber"));
  }

  @Test
  void convert_otherTypes_areErrors() {
    assertEquals(ProblemCode.NULL_VALUE, failure("Convert.toInt", (Object) null).code());
    assertEquals(ProblemCode.OPERAND_TYPE, failure("Convert.toInt", true).code());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "IN, IN, IND, 356, India",
        "IND, IN, IND, 356, India",
        "356, IN, IND, 356, India",
        "us, US, USA, 840, United States",
        "036, AU, AUS, 036, Australia",
        "36, AU, AUS, 036, Australia",
        "GB, GB, GBR, 826, United Kingdom",
        "FI, FI, FIN, 246, Finland",
        "UK, null, null, null, null",
        "EU, null, null, null, null",
        "XX, null, null, null, null",
        "India, null, null, null, null",
        "'', null, null, null, null",
        "null, null, null, null, null",
      })
  void iso3166_anyCode_givesEveryForm(
      String code, String alpha2, String alpha3, String numeric, String name) {
    assertEquals(alpha2, classic.call("Iso3166Convert.toAlpha2", code));
    assertEquals(alpha3, classic.call("Iso3166Convert.toAlpha3", code));
    assertEquals(numeric, classic.call("Iso3166Convert.toNumeric", code));
    assertEquals(name, classic.call("Iso3166Convert.toName", code));
  }

  @Test
  void iso3166_number_isItsDigits() {
    assertEquals("US", classic.call("Iso3166Convert.toAlpha2", 840));
  }

  @Test
  void parseCountryCode_codeOrName_isTheCountry() {
    assertEquals("US", String.valueOf(engine.method("United States", "parseCountryCode")));
    assertEquals("US", String.valueOf(engine.method("840", "parseCountryCode")));
    assertNull(engine.method("Atlantis", "parseCountryCode"));
    Object india = engine.method("india", "parseCountryCode");
    assertEquals("India", engine.method(india, "toName"));
    assertEquals("IND", engine.method(india, "toAlpha3"));
    assertEquals("356", engine.method(india, "toNumeric"));
    assertEquals(
        ProblemCode.OPERAND_TYPE,
        assertThrows(EvaluationException.class, () -> engine.method("IN", "toName")).code());
  }

  private EvaluationException failure(String function, Object... arguments) {
    return assertThrows(EvaluationException.class, () -> classic.call(function, arguments));
  }
}
