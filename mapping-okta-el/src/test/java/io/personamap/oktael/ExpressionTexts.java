package io.personamap.oktael;

import java.util.List;
import java.util.Random;

/**
 * Writes random expressions whose meaning Spring shares: operators, ternaries, defaults, lists,
 * maps, indices, projections. Operands have the right type most of the time.
 */
final class ExpressionTexts {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "7",
          "2147483647",
          "1.5",
          "0.0",
          "1e3",
          "5L",
          "user.i",
          "user.d",
          "user.l",
          "user.nothing",
          "user.zero");
  private static final List<String> TEXTS =
      List.of(
          "'a'",
          "\"b\"",
          "''",
          "'Z'",
          "'a''b'",
          "\"\\\"",
          "user.s",
          "user.t",
          "user.empty",
          "user.nothing",
          "user.not");
  private static final List<String> BOOLEANS =
      List.of("true", "false", "TRUE", "user.b", "user.c", "user.nothing");
  private static final List<String> LISTS =
      List.of(
          "{}",
          "{1, 2, 3}",
          "{'a', 'b'}",
          "user.list",
          "{{1}, {2, 3}}",
          "{user.s, null}",
          "user.people.![name]",
          "user.people.?[age > 30].![name]");
  private static final List<String> COMPARISONS =
      List.of("==", "!=", "<", "<=", ">", ">=", "eq", "NE", "lt", "le", "gt", "ge");

  private final Random random;

  ExpressionTexts(long seed) {
    this.random = new Random(seed);
  }

  String any(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> number(depth);
      case 1 -> text(depth);
      case 2, 3 -> condition(depth);
      case 4 -> list(depth);
      default -> choice(depth, any(depth - 1), any(depth - 1));
    };
  }

  private String choice(int depth, String first, String second) {
    if (depth < 1) {
      return first;
    }
    return random.nextBoolean()
        ? "(" + condition(depth - 1) + " ? " + first + " : " + second + ")"
        : "(" + first + " ?: " + second + ")";
  }

  private String number(int depth) {
    if (depth < 1 || random.nextInt(4) == 0) {
      return one(NUMBERS);
    }
    return switch (random.nextInt(8)) {
      case 0 -> "-" + operand(number(depth - 1));
      case 1 -> "+" + operand(number(depth - 1));
      case 2 -> choice(depth, number(depth - 1), number(depth - 1));
      case 3 -> "{1, 2, 3}[" + random.nextInt(4) + "]";
      case 4 -> "{'a': 1, b: " + number(depth - 1) + "}['" + one(List.of("a", "b", "c")) + "']";
      default ->
          number(depth - 1)
              + " "
              + one(List.of("+", "-", "*", "/", "%", "div", "mod"))
              + " "
              + operand(number(depth - 1));
    };
  }

  /** A sign right behind a sign would be another operator. */
  private static String operand(String number) {
    return number.startsWith("-") || number.startsWith("+") ? "(" + number + ")" : number;
  }

  private String text(int depth) {
    if (depth < 1 || random.nextInt(4) == 0) {
      return one(TEXTS);
    }
    return switch (random.nextInt(4)) {
      case 0 -> choice(depth, text(depth - 1), text(depth - 1));
      case 1 -> "'abc'[" + random.nextInt(4) + "]";
      case 2 -> text(depth - 1) + " + " + operand(group(any(depth - 1)));
      default -> text(depth - 1) + " + " + text(depth - 1);
    };
  }

  private String condition(int depth) {
    if (depth < 1 || random.nextInt(5) == 0) {
      return one(BOOLEANS);
    }
    return switch (random.nextInt(7)) {
      case 0 -> one(List.of("!", "NOT ", "not ")) + group(condition(depth - 1));
      case 1 -> group(any(depth - 1)) + " " + one(COMPARISONS) + " " + group(any(depth - 1));
      case 2 -> group(number(depth - 1)) + " " + one(COMPARISONS) + " " + group(number(depth - 1));
      case 3 -> group(text(depth - 1)) + one(COMPARISONS.subList(0, 6)) + group(text(depth - 1));
      case 4 ->
          one(List.of("'ab'", "user.s", "12", "true", "user.list"))
              + " matches "
              + one(List.of("'a.*'", "'\\d+'", "'[a-z]+'", "'t.*|a,b'"));
      default ->
          condition(depth - 1)
              + " "
              + one(List.of("AND", "and", "&&", "OR", "or", "||"))
              + " "
              + condition(depth - 1);
    };
  }

  private String list(int depth) {
    if (depth < 1 || random.nextInt(3) == 0) {
      return one(LISTS);
    }
    return random.nextBoolean()
        ? "{" + any(depth - 1) + ", " + any(depth - 1) + "}"
        : choice(depth, list(depth - 1), list(depth - 1));
  }

  private static String group(String text) {
    return "(" + text + ")";
  }

  private String one(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
