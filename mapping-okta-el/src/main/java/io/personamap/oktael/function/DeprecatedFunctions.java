package io.personamap.oktael.function;

import static io.personamap.oktael.function.FunctionSpec.Origin.OKTA_DEPRECATED;
import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.STRING;

import java.util.List;

/** The bare forms of some {@code String.…} functions: deprecated, widely used, the same code. */
final class DeprecatedFunctions {
  private DeprecatedFunctions() {}

  static List<FunctionSpec> specs() {
    return List.of(
        bare("toUpperCase", one("text", STRING))
            .example("toUpperCase(\"Alexander\")", "\"ALEXANDER\"")
            .does(StringFunctions::upperCase),
        bare("toLowerCase", one("text", STRING))
            .example("toLowerCase(\"AlexANDER\")", "\"alexander\"")
            .does(StringFunctions::lowerCase),
        bare("substringBefore", one("text", STRING), one("part", STRING))
            .example("substringBefore(\"alex@okta.com\", '@')", "\"alex\"")
            .does(StringFunctions::substringBefore),
        bare("substringAfter", one("text", STRING), one("part", STRING))
            .example("substringAfter(\"alex@okta.com\", '@')", "\"okta.com\"")
            .does(StringFunctions::substringAfter),
        bare("substring", one("text", STRING), one("start", INTEGER), one("end", INTEGER))
            .example("substring(\"Alexander\", 1, 4)", "\"lex\"")
            .does(StringFunctions::substring));
  }

  private static SpecBuilder bare(String name, Parameter... parameters) {
    return function(name, parameters)
        .gives(STRING)
        .from(OKTA_DEPRECATED)
        .summary("The same as `String." + name + "`.")
        .nulls("As there.");
  }
}
