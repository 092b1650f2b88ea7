package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.STRING;

import java.util.List;
import java.util.function.Function;

/** {@code Iso3166Convert.…} of the classic dialect. */
final class CountryFunctions {
  private CountryFunctions() {}

  static List<FunctionSpec> specs() {
    return List.of(
        conversion("toAlpha2", "two-letter code", "IND", "IN", Country::alpha2),
        conversion("toAlpha3", "three-letter code", "840", "USA", Country::alpha3),
        conversion("toNumeric", "numeric code, three digits,", "USA", "840", Country::numeric),
        conversion("toName", "English name", "IN", "India", Country::name));
  }

  private static FunctionSpec conversion(
      String name, String gives, String input, String output, Function<Country, String> form) {
    return function("Iso3166Convert." + name, one("code", STRING))
        .gives(STRING)
        .summary("The ISO 3166-1 " + gives + " of a two-letter, three-letter or numeric code.")
        .nulls("Null for null and for what is no officially assigned code.")
        .example("Iso3166Convert." + name + "(\"" + input + "\")", "\"" + output + "\"")
        .does(
            a -> {
              String code = a.textOrNull(0);
              return code == null ? null : Country.byCode(code).map(form).orElse(null);
            });
  }
}
