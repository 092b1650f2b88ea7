package io.personamap.oktael.function;

import static io.personamap.oktael.function.FunctionSpec.Origin.EXTENSION;
import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.StringFunctions.NULL_GIVES_FALSE;
import static io.personamap.oktael.function.StringFunctions.NULL_GIVES_NULL;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.STRING;

import java.util.List;

/** What Okta does not have and people write all the same; few, and refused in strict mode. */
final class ExtensionFunctions {
  private ExtensionFunctions() {}

  static List<FunctionSpec> specs() {
    return List.of(
        function("String.contains", one("text", STRING), one("part", STRING))
            .gives(BOOLEAN)
            .from(EXTENSION)
            .summary("The same as `String.stringContains`, which is Okta's name.")
            .nulls(NULL_GIVES_FALSE)
            .example("String.contains(\"Shift Supervisor\", \"Supervisor\")", "true")
            .does(StringFunctions::contains),
        function("String.endsWith", one("text", STRING), one("suffix", STRING))
            .gives(BOOLEAN)
            .from(EXTENSION)
            .summary("Whether the text ends with the suffix, in the same case.")
            .nulls(NULL_GIVES_FALSE)
            .example("String.endsWith(\"ana@example.com\", \".com\")", "true")
            .does(
                a -> {
                  String text = a.textOrNull(0);
                  String suffix = a.textOrNull(1);
                  return text != null && suffix != null && text.endsWith(suffix);
                }),
        function("String.trim", one("text", STRING))
            .gives(STRING)
            .from(EXTENSION)
            .summary("The text without white space at its ends.")
            .nulls(NULL_GIVES_NULL)
            .example("String.trim(\" Ana \")", "\"Ana\"")
            .does(
                a -> {
                  String text = a.textOrNull(0);
                  return text == null ? null : text.strip();
                }),
        function("String.toTitleCase", one("text", STRING))
            .gives(STRING)
            .from(EXTENSION)
            .summary("The text with each word's first letter in upper case, the others in lower.")
            .nulls(NULL_GIVES_NULL)
            .example("String.toTitleCase(\"ANA-MARIA de la cruz\")", "\"Ana-Maria De La Cruz\"")
            .does(
                a -> {
                  String text = a.textOrNull(0);
                  return text == null ? null : TextOperations.titleCase(text, a.evaluation());
                }));
  }
}
