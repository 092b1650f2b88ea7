package io.personamap.oktael.check;

import io.personamap.core.problem.Suggestions;
import io.personamap.oktael.function.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which function was probably meant by a name that is none. */
final class NearestFunction {
  /** What other languages call it, by the last part of the name in lower case. */
  private static final Map<String, String> IDIOMS =
      Map.ofEntries(
          Map.entry("if", "write `condition ? value : otherwise`"),
          Map.entry("iif", "write `condition ? value : otherwise`"),
          Map.entry("endswith", "compare the end of the text, `substring(…) == end`"),
          Map.entry("isnull", "write `value == null`"),
          Map.entry("isnullorempty", "write `value == null OR value == \"\"`"),
          Map.entry("coalesce", "write `value ?: otherwise`"),
          Map.entry("ifempty", "write `value ?: otherwise`"),
          Map.entry("nvl", "write `value ?: otherwise`"),
          Map.entry("equals", "write `a == b`"),
          Map.entry("concat", "write `a + b`, or `String.join(separator, a, b)`"),
          Map.entry("regexmatch", "write `text matches \"pattern\"`"),
          Map.entry("match", "write `text matches \"pattern\"`"),
          Map.entry("matches", "write `text matches \"pattern\"`"),
          Map.entry("not", "write `!value`"),
          Map.entry("trim", "only `removeSpaces` is near, which takes inner blanks out too"),
          Map.entry("tostring", "write `\"\" + value`"));

  /** The classic dialect's function for it. */
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "upper", "String.toUpperCase",
          "lower", "String.toLowerCase",
          "length", "String.len",
          "tonumber", "Convert.toNum",
          "tointeger", "Convert.toInt",
          "switch", "String.stringSwitch",
          "ismemberofgroupid", "isMemberOfGroup",
          "ismemberof", "isMemberOfGroupName");

  private NearestFunction() {}

  /** Returns a hint, or null where nothing is near. */
  static @Nullable String of(String typed, Collection<String> known, Dialect dialect) {
    if (known.contains(typed)) {
      return "write `" + typed + "(…)`";
    }
    List<String> near = Suggestions.nearest(typed, known, 2);
    if (!near.isEmpty()) {
      return "did you mean `" + String.join("` or `", near) + "`?";
    }
    String last = typed.substring(typed.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<String> sameEnd =
        known.stream()
            .filter(name -> name.substring(name.lastIndexOf('.') + 1).equalsIgnoreCase(last))
            .limit(2)
            .toList();
    if (!sameEnd.isEmpty()) {
      return "did you mean `" + String.join("` or `", sameEnd) + "`?";
    }
    String idiom = idiom(last, dialect);
    if (idiom != null) {
      return idiom;
    }
    return known.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(last) && last.length() > 3)
        .findFirst()
        .map(name -> "did you mean `" + name + "`?")
        .orElse(null);
  }

  private static @Nullable String idiom(String last, Dialect dialect) {
    if (last.equals("isblank")) {
      return Equivalents.ofMethod("isBlank", "value", dialect);
    }
    String function = FUNCTIONS.get(last);
    if (function == null) {
      return IDIOMS.get(last);
    }
    return dialect == Dialect.CLASSIC
        ? "did you mean `" + function + "`?"
        : Equivalents.ofFunction(function, dialect);
  }
}
