package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.Parameter.optional;
import static io.personamap.oktael.function.SpecBuilder.method;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.STRING;

import java.util.List;
import java.util.stream.Stream;

/** The text methods of Identity Engine: the classic functions, but null is an error. */
final class StringMethods {
  static final String NULL_FAILS = "Null is an error, before the dot and as an argument.";

  private StringMethods() {}

  static List<FunctionSpec> specs() {
    return Stream.concat(cutting().stream(), others().stream()).toList();
  }

  private static SpecBuilder text(String name, Parameter... parameters) {
    return method(STRING, name, parameters).gives(STRING).nulls(NULL_FAILS);
  }

  private static List<FunctionSpec> cutting() {
    return List.of(
        text("substring", one("start", INTEGER), optional("end", INTEGER))
            .summary(
                "The characters from start to before end; a negative bound counts from the end.")
            .example("'test'.substring(1, 3)", "\"es\"")
            .does(
                a -> {
                  String text = a.text(0);
                  int end = a.count() > 2 ? a.integer(2) : text.length();
                  return TextOperations.substring(text, a.integer(1), end);
                }),
        text("replace", one("match", STRING), one("with", STRING))
            .summary("The text with every match replaced; the match is no regular expression.")
            .example("'hello'.replace('l', 'p')", "\"heppo\"")
            .does(a -> TextOperations.replace(a.text(0), a.text(1), a.text(2), a.evaluation())),
        text("replaceFirst", one("match", STRING), one("with", STRING))
            .summary("The text with the first match replaced; the match is no regular expression.")
            .example("'hello'.replaceFirst('l', 'p')", "\"heplo\"")
            .does(
                a -> TextOperations.replaceFirst(a.text(0), a.text(1), a.text(2), a.evaluation())),
        text("substringBefore", one("part", STRING))
            .summary("What stands before the first occurrence of the part; the whole text if none.")
            .example("'john.doe@okta.com'.substringBefore('@')", "\"john.doe\"")
            .does(a -> TextOperations.before(a.text(0), a.text(1), a.evaluation())),
        text("substringAfter", one("part", STRING))
            .summary("What stands after the first occurrence of the part; the empty text if none.")
            .example("'john.doe@okta.com'.substringAfter('.')", "\"doe@okta.com\"")
            .does(a -> TextOperations.after(a.text(0), a.text(1), a.evaluation())));
  }

  private static List<FunctionSpec> others() {
    return List.of(
        text("toUpperCase")
            .summary("The text in upper case, in no particular language.")
            .example("'test'.toUpperCase()", "\"TEST\"")
            .does(a -> TextOperations.upperCase(a.text(0), a.evaluation())),
        text("toLowerCase")
            .summary("The text in lower case, in no particular language.")
            .example("'TEST'.toLowerCase()", "\"test\"")
            .does(a -> TextOperations.lowerCase(a.text(0), a.evaluation())),
        text("length")
            .gives(INTEGER)
            .summary("The length in UTF-16 units.")
            .example("'test'.length()", "4")
            .does(a -> a.text(0).length()),
        text("removeSpaces")
            .summary("The text without white space.")
            .example("'This is a test'.removeSpaces()", "\"Thisisatest\"")
            .does(a -> TextOperations.removeSpaces(a.text(0))),
        text("contains", one("part", STRING))
            .gives(BOOLEAN)
            .summary("Whether the part occurs in the text, in the same case.")
            .example("'This is a test'.contains('test')", "true")
            .does(a -> TextOperations.contains(a.text(0), a.text(1), a.evaluation())),
        text("versionGreaterThan", one("version", STRING))
            .gives(BOOLEAN)
            .summary("Whether the version is later than another, number by number.")
            .example("'14.10.0'.versionGreaterThan('14.2.1')", "true")
            .does(a -> Version.of(a, 0).compareTo(Version.of(a, 1)) > 0),
        text("versionLessThan", one("version", STRING))
            .gives(BOOLEAN)
            .summary("Whether the version is earlier than another, number by number.")
            .example("'9.5'.versionLessThan('9.42.0')", "true")
            .does(a -> Version.of(a, 0).compareTo(Version.of(a, 1)) < 0));
  }
}
