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
import org.jspecify.annotations.Nullable;

/** Conditions of every kind, those that fail too, and people who are few enough to meet them. */
interface RandomRules {
  int RULES = 24;
  int PEOPLE = 20;

  /** Equals the next number too where that is written as a Double. */
  long IMPRECISE = 1L << 53;

  @Provide
  default Arbitrary<List<String>> rules() {
    return rules(Arbitraries.oneOf(comparison(), call(), odd()));
  }

  /** Conditions of the other dialect. */
  @Provide
  default Arbitrary<List<String>> identityEngineRules() {
    return rules(Arbitraries.oneOf(criteria(), contains()));
  }

  /** Sometimes there are eleven times as many, which are indexed otherwise. */
  private static Arbitrary<List<String>> rules(Arbitrary<String> leaf) {
    return condition(3, leaf)
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
            "",
            "Care",
            "Lead",
            "Lead Care",
            "care",
            "Lead,Care",
            3,
            7,
            3.0,
            7L,
            IMPRECISE,
            IMPRECISE + 1,
            (double) IMPRECISE,
            true,
            List.of("Lead"),
            List.of(3, "G1", "Care"),
            Map.of("deep", "Lead"));
    Arbitrary<List<Group>> groups =
        Arbitraries.of("Care", "Lead", "Lead Care", "G1", "G2", "G3")
            .map(name -> new Group(idOf(name), name, typeOf(name), null, Map.of()))
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

  private static @Nullable String idOf(String name) {
    return name.equals("G3") ? null : "id-" + name;
  }

  private static @Nullable String typeOf(String name) {
    return name.startsWith("G") ? "APP_GROUP" : null;
  }

  private static Arbitrary<String> condition(int depth, Arbitrary<String> leaf) {
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> condition(depth - 1, leaf));
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaf),
        Tuple.of(3, joined(inner, " AND ")),
        Tuple.of(3, joined(inner, " OR ")),
        Tuple.of(1, inner.map(operand -> "!(" + operand + ")")),
        Tuple.of(1, compared(inner)),
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

  /** Conditions that say in more words what another says. */
  private static Arbitrary<String> compared(Arbitrary<String> inner) {
    return Combinators.combine(
            inner,
            Arbitraries.of(
                "(%s) == true",
                "(%s) != true", "false != (%s)", "((%s) ? true : false)", "((%s) ? false : true)"))
        .as((operand, form) -> String.format(form, operand))
        .filter(text -> !isRefused(text));
  }

  private static Arbitrary<String> comparison() {
    Arbitrary<String> constants =
        Arbitraries.of(
            "\"Care\"",
            "\"Lead\"",
            "\"\"",
            "3",
            "7.0",
            "9007199254740993L",
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
                "user[\"title\"]",
                "user.title[\"deep\"]",
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
    Arbitrary<String> ofArrays =
        Combinators.combine(
                Arbitraries.of(
                    "{%s}, user.title", "user.title, %s", "user.title.deep, %s", "{}, user.level"),
                Arbitraries.of("\"Lead\"", "\"Care\"", "3", "7", "\"\""))
            .as((form, value) -> "Arrays.contains(" + String.format(form, value) + ")");
    return Arbitraries.oneOf(
        ofArrays,
        ofGroups,
        ofTexts,
        texts.map(text -> "isMemberOfGroup(\"id-" + text + "\")"),
        texts.map(text -> "isMemberOfAnyGroup(\"id-" + text + "\", \"id-G2\")"));
  }

  private static Arbitrary<String> criteria() {
    Arbitrary<String> one =
        Arbitraries.of(
            "{'group.id': 'id-G1'}",
            "{'group.id': {'id-Care', 'G2'}}",
            "{'group.id': null}",
            "{'group.id': {}}",
            "{'group.type': 'APP_GROUP'}",
            "{'group.source.id': 'S'}",
            "{'group.profile.name': 'Lea.*'}",
            "{'group.profile.name': {'Ca', ''}}",
            "{'group.profile.name': 'Lead', 'operator': 'EXACT'}",
            "{'group.profile.name': user.profile.title, 'operator': 'EXACT'}",
            "{'group.profile.name': 'G', 'operator': user.profile.title}",
            "{'group.profile.name': 'G', 'group.id': 'id-G2'}",
            "{'group.profile.name': 'G3', 'group.type': {'APP_GROUP', 'X'}}",
            "{'group.id': {{'id-G1'}}}");
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(maps -> "user.isMemberOf(" + String.join(", ", maps) + ")");
  }

  private static Arbitrary<String> contains() {
    Arbitrary<String> attributes =
        Arbitraries.of(
            "user.profile.title",
            "user.profile['level']",
            "user.profile.title.deep",
            "user.profile.missing");
    Arbitrary<String> texts = Arbitraries.of("'Lead'", "'Care'", "'ar'", "''");
    return Combinators.combine(
            attributes,
            Arbitraries.of(
                "%s.contains(%s)",
                "{%2$s, 'Lead'}.contains(%1$s)",
                "{3, %2$s}.contains(%1$s)",
                "{3, 7.0}.contains(%1$s)",
                "{}.contains(%1$s)",
                "%s == %s"),
            texts)
        .as((attribute, form, text) -> String.format(form, attribute, text));
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
