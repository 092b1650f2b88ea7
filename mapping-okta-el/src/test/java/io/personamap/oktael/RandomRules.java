package io.personamap.oktael;

import io.personamap.core.expr.ExpressionException;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Conditions of every kind, those that fail too, and people who are few enough to meet them. */
interface RandomRules {
  int RULES = 24;
  int PEOPLE = 20;

  /** Sometimes there are eleven times as many, which are indexed otherwise. */
  @Provide
  default Arbitrary<List<String>> rules() {
    return condition(3)
        .list()
        .ofSize(RULES)
        .map(some -> some.hashCode() % 10 == 0 ? repeated(some) : some);
  }

  private static List<String> repeated(List<String> conditions) {
    return Collections.nCopies(11, conditions).stream().flatMap(List::stream).toList();
  }

  @Provide
  default Arbitrary<List<UserProfile>> people() {
    Arbitrary<Object> values =
        Arbitraries.of(
            "", "Care", "Lead", "Lead Care", "care", 3, 7, 3.0, 7L, true, List.of("Lead"));
    Arbitrary<List<Group>> groups =
        Arbitraries.of("Care", "Lead", "Lead Care", "G1", "G2", "G3")
            .map(
                name ->
                    new Group(name.equals("G1") ? null : "id-" + name, name, null, null, Map.of()))
            .list()
            .ofMaxSize(12);
    return Combinators.combine(values.injectNull(0.2), values.injectNull(0.2), groups)
        .as(
            (title, level, memberOf) ->
                UserProfile.builder()
                    .attribute("title", title)
                    .attribute("level", level)
                    .attribute("deep", Map.of("title", "Lead"))
                    .groups(memberOf)
                    .build())
        .list()
        .ofSize(PEOPLE);
  }

  private static Arbitrary<String> condition(int depth) {
    Arbitrary<String> leaf = Arbitraries.oneOf(comparison(), call(), odd());
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> condition(depth - 1));
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaf),
        Tuple.of(3, joined(inner, " AND ")),
        Tuple.of(3, joined(inner, " OR ")),
        Tuple.of(1, inner.map(operand -> "!(" + operand + ")")),
        Tuple.of(
            1,
            Combinators.combine(inner, inner, inner)
                .as((a, b, c) -> "((" + a + ") ? (" + b + ") : (" + c + "))")));
  }

  private static Arbitrary<String> joined(Arbitrary<String> inner, String operator) {
    return inner
        .list()
        .ofMinSize(2)
        .ofMaxSize(3)
        .map(parts -> "(" + String.join(operator, parts) + ")");
  }

  private static Arbitrary<String> comparison() {
    Arbitrary<String> constants =
        Arbitraries.of(
            "\"Care\"",
            "\"Lead\"",
            "\"\"",
            "3",
            "7.0",
            "true",
            "null",
            "\"Le\" + \"ad\"",
            "String.toUpperCase(\"care\")",
            "2 + 5",
            "user.level");
    return Combinators.combine(
            Arbitraries.of(
                "user.title",
                "user.level",
                "title",
                "user.deep.title",
                "user.title.deep",
                "String.toUpperCase(user.title)",
                "String.len(user.title)",
                "user.missing"),
            Arbitraries.of(" == ", " != ", " < ", " <= ", " > ", " >= "),
            constants)
        .as((left, operator, right) -> left + operator + right)
        .filter(text -> !isRefused(text));
  }

  private static Arbitrary<String> call() {
    Arbitrary<String> texts = Arbitraries.of("", "Care", "Lead", "Lea", "G1", "are");
    Arbitrary<String> ofGroups =
        Combinators.combine(
                Arbitraries.of("Name", "NameStartsWith", "NameContains", "NameRegex", ""), texts)
            .as((kind, text) -> "isMemberOfGroup" + kind + "(\"" + text + "\")");
    Arbitrary<String> ofTexts =
        Combinators.combine(
                Arbitraries.of("startsWith", "stringContains", "contains"),
                Arbitraries.of("user.title", "user.level", "user.title.deep", "user.missing"),
                texts)
            .as((name, text, part) -> "String." + name + "(" + text + ", \"" + part + "\")");
    return Arbitraries.oneOf(
        ofGroups,
        ofTexts,
        texts.map(text -> "isMemberOfGroup(\"id-" + text + "\")"),
        texts.map(text -> "isMemberOfAnyGroup(\"id-" + text + "\", \"id-G2\")"));
  }

  private static Arbitrary<String> odd() {
    return Arbitraries.of(
            "true",
            "false",
            "user.title",
            "user.title matches \"L.*\"",
            "1 == 1",
            "user.title + \"/\" + user.level == \"Lead/Care\"",
            "\"Le\" + user.missing + user.level != \"Lenull3\"",
            "user.level + user.level + user.title == \"6Lead\"",
            "user.level + user.title + (user.missing - 1) == \"\"",
            "user.title + \"-\" == \"Lead-\"",
            "user.level + user.level + user.title + 1 + null != \"6Lead1null\"",
            "user.title + 1 + user.level + 2 + user.deep.title == \"Lead132Lead\"",
            "user.level == (user.title == \"Lead\" ? 3 : user.title)",
            "Arrays.contains({\"Care\", null, 3}, user.title)",
            "Arrays.contains({\"Care\", user.level, {1}}, user.title)",
            "String.replace(user.title, \"Lead\", user.level) == \"Care\"",
            "String.stringSwitch(user.title, \"-\", \"Le\", \"L\", \"are\", user.level) == \"L\"",
            "Convert.toInt(user.level) == 3",
            "Convert.toNum(user.level + \"\") > 3",
            "Arrays.toCsvString(user.title) + user.level == \"Lead3\"")
        .filter(text -> !isRefused(text));
  }

  /** Static checks refuse what must fail; such conditions never get as far as an engine. */
  private static boolean isRefused(String text) {
    try {
      OktaLanguage.classic().parse(text);
      return false;
    } catch (ExpressionException refused) {
      return true;
    }
  }
}
