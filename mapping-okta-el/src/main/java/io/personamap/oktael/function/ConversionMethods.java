package io.personamap.oktael.function;

import static io.personamap.oktael.function.SpecBuilder.method;
import static io.personamap.oktael.function.StringMethods.NULL_FAILS;
import static io.personamap.oktael.function.ValueType.COUNTRY;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.NUMBER;
import static io.personamap.oktael.function.ValueType.STRING;

import java.util.List;
import java.util.function.Function;

/** The number and country methods of Identity Engine. */
final class ConversionMethods {
  private ConversionMethods() {}

  static List<FunctionSpec> specs() {
    return List.of(
        method(STRING, "toInteger")
            .gives(INTEGER)
            .summary("The nearest 32-bit integer, halves up; one that does not fit wraps.")
            .nulls(NULL_FAILS)
            .example("'-2147483649'.toInteger()", "2147483647")
            .does(a -> DecimalText.round(DecimalText.parse(a.text(0)))),
        method(NUMBER, "toInteger")
            .gives(INTEGER)
            .summary("The nearest 32-bit integer, halves up; one that does not fit wraps.")
            .nulls(NULL_FAILS)
            .example("1.6.toInteger()", "2")
            .does(ConversionMethods::toInteger),
        method(STRING, "toNumber")
            .gives(NUMBER)
            .summary("The text as a decimal number.")
            .nulls(NULL_FAILS)
            .example("'1.7'.toNumber()", "1.7")
            .does(a -> DecimalText.parse(a.text(0))),
        method(STRING, "parseCountryCode")
            .gives(COUNTRY)
            .summary(
                "The country with an ISO 3166-1 code or English name; null where there is none.")
            .nulls(NULL_FAILS)
            .example("'United States'.parseCountryCode()", "\"US\"")
            .does(a -> Country.byCodeOrName(a.text(0)).orElse(null)),
        code("toAlpha2", "two-letter code", "'USA'", "US", Country::alpha2),
        code("toAlpha3", "three-letter code", "'840'", "USA", Country::alpha3),
        code("toNumeric", "three-digit code", "'United States'", "840", Country::numeric),
        code("toName", "English name", "'US'", "United States", Country::name));
  }

  private static Object toInteger(Arguments a) {
    if (a.value(0) instanceof Number number) {
      return DecimalText.round(number);
    }
    throw a.wrong(0, "a Number");
  }

  private static FunctionSpec code(
      String name, String gives, String input, String output, Function<Country, String> form) {
    return method(COUNTRY, name)
        .gives(STRING)
        .summary("The country's " + gives + ".")
        .nulls(NULL_FAILS)
        .example(input + ".parseCountryCode()." + name + "()", "\"" + output + "\"")
        .does(
            a -> {
              if (a.value(0) instanceof Country country) {
                return form.apply(country);
              }
              throw a.wrong(0, "a CountryCode");
            });
  }
}
