package io.personamap.oktael.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands between two values, and what people take for it. */
final class Operators {
  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge", "matches", "=");
  private static final Set<String> LOGICAL = Set.of("and", "or", "&&", "||");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "div", "mod");

  /** Words that Spring reads as operators wherever they stand. */
  private static final Set<String> SPRING_WORDS =
      Set.of("div", "eq", "ge", "gt", "le", "lt", "mod", "ne", "not");

  private static final Map<String, String> MISTAKEN =
      Map.ofEntries(
          Map.entry("===", "write `==`"),
          Map.entry("!==", "write `!=`"),
          Map.entry("==>", "write `==`"),
          Map.entry("<>", "write `!=`"),
          Map.entry("=>", "write `>=`"),
          Map.entry("=<", "write `<=`"),
          Map.entry("=~", "write `matches`"),
          Map.entry("&", "write `AND`; texts are joined with `+`"),
          Map.entry("|", "write `OR`"),
          Map.entry("??", "write `?:`"),
          Map.entry("->", "write `condition ? value : otherwise`"),
          Map.entry("::", "write `.`"),
          Map.entry("contains", "write `String.stringContains(text, part)`"),
          Map.entry("co", "write `String.stringContains(text, part)`"),
          Map.entry("like", "write `String.stringContains(text, part)`"),
          Map.entry("startswith", "write `String.startsWith(text, start)`"),
          Map.entry("sw", "write `String.startsWith(text, start)`"),
          Map.entry("in", "write `Arrays.contains(array, element)`"),
          Map.entry("is", "write `==`"),
          Map.entry("equals", "write `==`"),
          Map.entry("then", "write `condition ? value : otherwise`"),
          Map.entry("else", "write `condition ? value : otherwise`"));

  private static final Map<String, String> FORBIDDEN =
      Map.of(
          "instanceof", "a type test",
          "between", "a range",
          "^", "a power",
          ";", "a second statement",
          "++", "an increment",
          "--", "a decrement");

  private Operators() {}

  static boolean isBinary(Token token) {
    return isComparison(token) || isLogical(token) || isArithmetic(token);
  }

  static boolean isArithmetic(Token token) {
    return isPlain(token) && ARITHMETIC.contains(word(token));
  }

  static boolean isComparison(Token token) {
    return isPlain(token) && COMPARISONS.contains(word(token));
  }

  static boolean isLogical(Token token) {
    return isPlain(token) && LOGICAL.contains(word(token));
  }

  /** Returns whether {@code name} after a dot is an operator to Spring. */
  static boolean isSpringWord(String name) {
    return SPRING_WORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Returns what to write in place of an operator of another language, or null. */
  static @Nullable String meant(Token token) {
    return isPlain(token) ? MISTAKEN.get(word(token)) : null;
  }

  /** Returns what an operator does that Spring has and Okta has not, or null. */
  static @Nullable String forbidden(Token token) {
    return isPlain(token) ? FORBIDDEN.get(word(token)) : null;
  }

  /** Returns whether a name cannot begin a value. */
  static boolean isWordOperator(Token token) {
    return token.kind() == Token.Kind.NAME
        && (isBinary(token) || token.isWord("instanceof") || token.isWord("between"));
  }

  private static boolean isPlain(Token token) {
    return token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.SYMBOL;
  }

  private static String word(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
