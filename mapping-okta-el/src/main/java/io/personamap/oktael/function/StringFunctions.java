package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.many;
import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.STRING;

import io.personamap.core.problem.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code String.…} of the classic dialect, as its reference lists them. */
final class StringFunctions {
  static final String NULL_GIVES_NULL = "Null gives null.";
  static final String NULL_GIVES_FALSE = "False where either is null.";

  private StringFunctions() {}

  static List<FunctionSpec> specs() {
    return List.of(
        append(),
        join(),
        len(),
        removeSpaces(),
        replace(),
        replaceFirst(),
        startsWith(),
        stringContains(),
        stringSwitch(),
        substring(),
        substringAfter(),
        substringBefore(),
        toUpperCase(),
        toLowerCase());
  }

  private static FunctionSpec append() {
    return function("String.append", one("text", STRING), one("suffix", STRING))
        .gives(STRING)
        .summary("The text with the suffix behind it.")
        .nulls("Null counts as the empty text.")
        .example("String.append(\"This is\", \" a test\")", "\"This is a test\"")
        .does(
            a -> {
              String text = a.textOrEmpty(0);
              String suffix = a.textOrEmpty(1);
              a.evaluation().checkTextLength((long) text.length() + suffix.length());
              return text.concat(suffix);
            });
  }

  private static FunctionSpec join() {
    return function("String.join", one("separator", STRING), many("text", STRING))
        .gives(STRING)
        .summary("The texts with the separator between; a single array counts as its elements.")
        .nulls("Null counts as the empty text.")
        .example("String.join(\",\", \"This\", \"is\", \"a\", \"test\")", "\"This,is,a,test\"")
        .does(
            a -> {
              @Nullable Object only = a.count() == 2 ? a.value(1) : null;
              List<? extends @Nullable Object> texts =
                  only instanceof List<?> list ? list : a.from(1);
              return CsvText.join(texts, a.textOrEmpty(0), a.evaluation());
            });
  }

  private static FunctionSpec len() {
    return function("String.len", one("text", STRING))
        .gives(INTEGER)
        .summary("The length in UTF-16 units.")
        .nulls("0 for null.")
        .example("String.len(\"This\")", "4")
        .does(a -> a.textOrEmpty(0).length());
  }

  private static FunctionSpec removeSpaces() {
    return function("String.removeSpaces", one("text", STRING))
        .gives(STRING)
        .summary("The text without white space.")
        .nulls(NULL_GIVES_NULL)
        .example("String.removeSpaces(\"This is a test\")", "\"Thisisatest\"")
        .does(
            a -> {
              String text = a.textOrNull(0);
              return text == null ? null : TextOperations.removeSpaces(text);
            });
  }

  private static FunctionSpec replace() {
    return function(
            "String.replace", one("text", STRING), one("match", STRING), one("with", STRING))
        .gives(STRING)
        .summary("The text with every match replaced; the match is no regular expression.")
        .nulls("A null text gives null; a null match or replacement leaves the text as it is.")
        .example("String.replace(\"This is a test\", \"is\", \"at\")", "\"That at a test\"")
        .does(
            a -> {
              String text = a.textOrNull(0);
              String match = a.textOrNull(1);
              String with = a.textOrNull(2);
              return text == null || match == null || with == null
                  ? text
                  : TextOperations.replace(text, match, with, a.evaluation());
            });
  }

  private static FunctionSpec replaceFirst() {
    return function(
            "String.replaceFirst", one("text", STRING), one("match", STRING), one("with", STRING))
        .gives(STRING)
        .summary("The text with the first match replaced; the match is no regular expression.")
        .nulls("A null text gives null; a null match or replacement leaves the text as it is.")
        .example("String.replaceFirst(\"This is a test\", \"is\", \"at\")", "\"That is a test\"")
        .does(
            a -> {
              String text = a.textOrNull(0);
              String match = a.textOrNull(1);
              String with = a.textOrNull(2);
              return text == null || match == null || with == null
                  ? text
                  : TextOperations.replaceFirst(text, match, with, a.evaluation());
            });
  }

  private static FunctionSpec startsWith() {
    return function("String.startsWith", one("text", STRING), one("prefix", STRING))
        .gives(BOOLEAN)
        .summary("Whether the text begins with the prefix, in the same case.")
        .nulls(NULL_GIVES_FALSE)
        .example("String.startsWith(\"Kiss\", \"K\")", "true")
        .does(
            a -> {
              String text = a.textOrNull(0);
              String prefix = a.textOrNull(1);
              return text != null && prefix != null && text.startsWith(prefix);
            });
  }

  private static FunctionSpec stringContains() {
    return function("String.stringContains", one("text", STRING), one("part", STRING))
        .gives(BOOLEAN)
        .summary("Whether the part occurs in the text, in the same case.")
        .nulls(NULL_GIVES_FALSE)
        .example("String.stringContains(\"This is a test\", \"test\")", "true")
        .does(StringFunctions::contains);
  }

  static boolean contains(Arguments a) {
    String text = a.textOrNull(0);
    String part = a.textOrNull(1);
    return text != null && part != null && TextOperations.contains(text, part, a.evaluation());
  }

  private static FunctionSpec stringSwitch() {
    return function(
            "String.stringSwitch",
            one("text", STRING),
            one("otherwise", STRING),
            many("keyAndValue", STRING))
        .gives(STRING)
        .summary("The value behind the first key that occurs in the text, else the default.")
        .nulls("A null text gives the default; a null key never occurs.")
        .example(
            "String.stringSwitch(\"Substrings count\", \"none\", \"ring\", \"one\")", "\"one\"")
        .does(StringFunctions::stringSwitch);
  }

  private static @Nullable Object stringSwitch(Arguments a) {
    if (a.count() % 2 != 0) {
      throw a.failure(ProblemCode.ARGUMENT_COUNT, "has a key without its value");
    }
    String text = a.textOrNull(0);
    for (int i = 2; text != null && i < a.count(); i += 2) {
      String key = a.textOrNull(i);
      if (key != null && TextOperations.contains(text, key, a.evaluation())) {
        return a.textOrNull(i + 1);
      }
    }
    return a.textOrNull(1);
  }

  private static FunctionSpec substring() {
    return function(
            "String.substring", one("text", STRING), one("start", INTEGER), one("end", INTEGER))
        .gives(STRING)
        .summary("The characters from start to before end; a negative bound counts from the end.")
        .nulls("A null text gives null; a null bound is an error.")
        .example("String.substring(\"This is a test\", 2, 9)", "\"is is a\"")
        .does(StringFunctions::substring);
  }

  static @Nullable Object substring(Arguments a) {
    String text = a.textOrNull(0);
    int start = a.integer(1);
    int end = a.integer(2);
    return text == null ? null : TextOperations.substring(text, start, end);
  }

  private static FunctionSpec substringAfter() {
    return function("String.substringAfter", one("text", STRING), one("part", STRING))
        .gives(STRING)
        .summary("What stands after the first occurrence of the part; the empty text if none.")
        .nulls("A null text gives null; after a null part stands nothing.")
        .example("String.substringAfter(\"abc@okta.com\", \"@\")", "\"okta.com\"")
        .does(StringFunctions::substringAfter);
  }

  static @Nullable Object substringAfter(Arguments a) {
    String text = a.textOrNull(0);
    String part = a.textOrNull(1);
    if (text == null) {
      return null;
    }
    return part == null ? "" : TextOperations.after(text, part, a.evaluation());
  }

  private static FunctionSpec substringBefore() {
    return function("String.substringBefore", one("text", STRING), one("part", STRING))
        .gives(STRING)
        .summary("What stands before the first occurrence of the part; the whole text if none.")
        .nulls("A null text gives null; before a null part stands the whole text.")
        .example("String.substringBefore(\"abc@okta.com\", \"@\")", "\"abc\"")
        .does(StringFunctions::substringBefore);
  }

  static @Nullable Object substringBefore(Arguments a) {
    String text = a.textOrNull(0);
    String part = a.textOrNull(1);
    return text == null || part == null ? text : TextOperations.before(text, part, a.evaluation());
  }

  private static FunctionSpec toUpperCase() {
    return function("String.toUpperCase", one("text", STRING))
        .gives(STRING)
        .summary("The text in upper case, in no particular language.")
        .nulls(NULL_GIVES_NULL)
        .example("String.toUpperCase(\"This\")", "\"THIS\"")
        .does(StringFunctions::upperCase);
  }

  static @Nullable Object upperCase(Arguments a) {
    String text = a.textOrNull(0);
    return text == null ? null : TextOperations.upperCase(text, a.evaluation());
  }

  private static FunctionSpec toLowerCase() {
    return function("String.toLowerCase", one("text", STRING))
        .gives(STRING)
        .summary("The text in lower case, in no particular language.")
        .nulls(NULL_GIVES_NULL)
        .example("String.toLowerCase(\"ThiS\")", "\"this\"")
        .does(StringFunctions::lowerCase);
  }

  static @Nullable Object lowerCase(Arguments a) {
    String text = a.textOrNull(0);
    return text == null ? null : TextOperations.lowerCase(text, a.evaluation());
  }
}
