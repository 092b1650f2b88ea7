package io.personamap.oktael.check;

import io.personamap.core.expr.Expr;
import io.personamap.oktael.function.Dialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to say in one dialect what the other, or Java, says otherwise: in short what the rewriter of
 * {@code portability} says, with a word for each argument. Several forms stand between backticks.
 */
final class Equivalents {
  /** Methods of Identity Engine and Java; {@code %s} is the value before the dot. */
  private static final Map<String, String> CLASSIC_FOR_METHOD =
      Map.ofEntries(
          Map.entry("toUpperCase", "String.toUpperCase(%s)"),
          Map.entry("toLowerCase", "String.toLowerCase(%s)"),
          Map.entry("length", "String.len(%s)"),
          Map.entry("substring", "String.substring(%s, start, end)"),
          Map.entry("substringBefore", "String.substringBefore(%s, part)"),
          Map.entry("substringAfter", "String.substringAfter(%s, part)"),
          Map.entry("replace", "String.replace(%s, match, replacement)"),
          Map.entry("replaceAll", "String.replace(%s, match, replacement)"),
          Map.entry("replaceFirst", "String.replaceFirst(%s, match, replacement)"),
          Map.entry("removeSpaces", "String.removeSpaces(%s)"),
          Map.entry(
              "contains",
              "String.stringContains(%s, part)`, or of an array `Arrays.contains(%s, element)"),
          Map.entry("startsWith", "String.startsWith(%s, start)"),
          Map.entry("endsWith", "String.substring(%s, String.len(%s) - n, String.len(%s)) == end"),
          Map.entry("matches", "%s matches \"pattern\""),
          Map.entry("equals", "%s == other"),
          Map.entry("equalsIgnoreCase", "String.toLowerCase(%s) == String.toLowerCase(other)"),
          Map.entry("concat", "String.append(%s, other)"),
          Map.entry("isEmpty", "%s == \"\"`, or of an array `Arrays.isEmpty(%s)"),
          Map.entry("isBlank", "%s == null OR String.removeSpaces(%s) == \"\""),
          Map.entry("size", "Arrays.size(%s)"),
          Map.entry("add", "Arrays.add(%s, element)"),
          Map.entry("remove", "Arrays.remove(%s, element)"),
          Map.entry("get", "Arrays.get(%s, index)"),
          Map.entry("flatten", "Arrays.flatten(%s)"),
          Map.entry("toInteger", "Convert.toInt(%s)"),
          Map.entry("toNumber", "Convert.toNum(%s)"),
          Map.entry("toString", "\"\" + %s"),
          Map.entry("parseCountryCode", "Iso3166Convert.toAlpha2(%s)"),
          Map.entry("toUnix", "Time.fromIso8601ToUnix(%s)"),
          Map.entry("toWindows", "Time.fromIso8601ToWindows(%s)"),
          Map.entry("parseUnixTime", "Time.fromUnixToIso8601(%s)"),
          Map.entry("parseWindowsTime", "Time.fromWindowsToIso8601(%s)"),
          Map.entry("parseStringTime", "Time.fromStringToIso8601(%s, pattern)"));

  private static final Map<String, String> ENGINE_FOR_METHOD =
      Map.ofEntries(
          Map.entry("startsWith", "%s.substring(0, n) == start"),
          Map.entry("endsWith", "%s.substring(%s.length() - n) == end"),
          Map.entry("matches", "%s matches \"pattern\""),
          Map.entry("equals", "%s == other"),
          Map.entry("equalsIgnoreCase", "%s.toLowerCase() == other.toLowerCase()"),
          Map.entry("concat", "%s + other"),
          Map.entry("len", "%s.length()"),
          Map.entry("stringContains", "%s.contains(part)"),
          Map.entry("get", "%s[index]"),
          Map.entry("isBlank", "%s == null OR %s.removeSpaces() == \"\""));

  private static final Map<String, String> ENGINE_FOR_FUNCTION =
      Map.ofEntries(
          Map.entry("String.toUpperCase", "text.toUpperCase()"),
          Map.entry("String.toLowerCase", "text.toLowerCase()"),
          Map.entry("toUpperCase", "text.toUpperCase()"),
          Map.entry("toLowerCase", "text.toLowerCase()"),
          Map.entry("String.len", "text.length()"),
          Map.entry("String.substring", "text.substring(start, end)"),
          Map.entry("substring", "text.substring(start, end)"),
          Map.entry("String.substringBefore", "text.substringBefore(part)"),
          Map.entry("substringBefore", "text.substringBefore(part)"),
          Map.entry("String.substringAfter", "text.substringAfter(part)"),
          Map.entry("substringAfter", "text.substringAfter(part)"),
          Map.entry("String.replace", "text.replace(match, replacement)"),
          Map.entry("String.replaceFirst", "text.replaceFirst(match, replacement)"),
          Map.entry("String.removeSpaces", "text.removeSpaces()"),
          Map.entry("String.stringContains", "text != null AND text.contains(part)"),
          Map.entry("String.contains", "text != null AND text.contains(part)"),
          Map.entry("String.append", "text + suffix"),
          Map.entry("String.join", "a + separator + b"),
          Map.entry("String.startsWith", "text != null AND text.substring(0, n) == start"),
          Map.entry("Arrays.contains", "array.contains(element)"),
          Map.entry("Arrays.size", "array.size()"),
          Map.entry("Arrays.isEmpty", "array.isEmpty()"),
          Map.entry("Arrays.add", "array.add(element)"),
          Map.entry("Arrays.remove", "array.remove(element)"),
          Map.entry("Arrays.get", "array[index]"),
          Map.entry("Arrays.flatten", "array.flatten()"),
          Map.entry("Convert.toInt", "value.toInteger()"),
          Map.entry("Convert.toNum", "value.toNumber()"),
          Map.entry("Iso3166Convert.toAlpha2", "text.parseCountryCode().toAlpha2()"),
          Map.entry("Iso3166Convert.toAlpha3", "text.parseCountryCode().toAlpha3()"),
          Map.entry("Iso3166Convert.toNumeric", "text.parseCountryCode().toNumeric()"),
          Map.entry("Iso3166Convert.toName", "text.parseCountryCode().toName()"),
          Map.entry("Time.fromIso8601ToUnix", "text.parseStringTime().toUnix()"),
          Map.entry("Time.fromIso8601ToWindows", "text.parseStringTime().toWindows()"),
          Map.entry("Time.fromIso8601ToString", "text.parseStringTime().toString(pattern)"),
          Map.entry("Time.fromUnixToIso8601", "text.parseUnixTime().toString()"),
          Map.entry("Time.fromWindowsToIso8601", "text.parseWindowsTime().toString()"),
          Map.entry("Time.fromStringToIso8601", "text.parseStringTime(pattern).toString()"),
          Map.entry("isMemberOfGroup", "user.isMemberOf({'group.id': id})"),
          Map.entry("isMemberOfAnyGroup", "user.isMemberOf({'group.id': {id, id}})"),
          Map.entry(
              "isMemberOfGroupName",
              "user.isMemberOf({'group.profile.name': name, 'operator': 'EXACT'})"),
          Map.entry(
              "isMemberOfGroupNameStartsWith",
              "user.isMemberOf({'group.profile.name': name, 'operator': 'STARTS_WITH'})"));

  private static final Map<String, String> CLASSIC_FOR_FUNCTION =
      Map.of(
          "user.isMemberOf",
              "isMemberOfGroupNameStartsWith(start)`, with the operator EXACT"
                  + " `isMemberOfGroupName(name)`, by id `isMemberOfAnyGroup(id)",
          "DateTime.now", "Time.now()",
          "user.findGroupAndGetOwners", "user.getGroups(criteria)");

  private static final Map<String, String> FOR_EXTENSION =
      Map.of(
          "String.contains", "String.stringContains(text, part)",
          "String.endsWith",
              "String.substring(text, String.len(text) - n, String.len(text)) == end");

  private Equivalents() {}

  /** Returns a dialect's name in a sentence. */
  static String name(Dialect dialect) {
    return dialect == Dialect.CLASSIC ? "the classic dialect" : "Identity Engine";
  }

  /** Returns how {@code dialect} says what {@code receiver.method()} says elsewhere, or null. */
  static @Nullable String ofMethod(String method, String receiver, Dialect dialect) {
    String form = (dialect == Dialect.CLASSIC ? CLASSIC_FOR_METHOD : ENGINE_FOR_METHOD).get(method);
    return form == null ? null : "write `" + form.replace("%s", receiver) + "`";
  }

  /** Returns how {@code dialect} says what the function of the other dialect says, or null. */
  static @Nullable String ofFunction(String name, Dialect dialect) {
    return written(
        (dialect == Dialect.CLASSIC ? CLASSIC_FOR_FUNCTION : ENGINE_FOR_FUNCTION).get(name));
  }

  /** Returns how Identity Engine writes {@code user.getInternalProperty(property)}. */
  static String ofInternalProperty(Expr property) {
    boolean named = property instanceof Expr.Literal literal && literal.value() instanceof String;
    return "write `user." + (named ? ((Expr.Literal) property).value() : "id") + "`";
  }

  /** Returns how Okta says what our extension says, or null. */
  static @Nullable String ofExtension(String name) {
    return written(FOR_EXTENSION.get(name));
  }

  private static @Nullable String written(@Nullable String form) {
    return form == null ? null : "write `" + form + "`";
  }
}
