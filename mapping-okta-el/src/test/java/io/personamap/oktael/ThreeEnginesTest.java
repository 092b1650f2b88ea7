package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.Trace;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.Candidates;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import tools.jackson.databind.json.JsonMapper;

/**
 * The walk over the tree is the oracle; what is compiled, with its constants folded and its parts
 * shared, and what the index says, must agree with it: {@value #TRIES} × {@value #RULES} × {@value
 * #PEOPLE} cases, some 1.4 million.
 */
class ThreeEnginesTest {
  private static final int TRIES = 3_000;
  private static final int RULES = 24;
  private static final int PEOPLE = 20;

  @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void engines_agree(
      @ForAll("rules") List<String> some, @ForAll("people") List<UserProfile> people) {
    List<String> conditions = some.hashCode() % 10 == 0 ? repeated(some) : some;
    RuleSet rules = ruleSet(conditions);
    PersonaMapper mapper = PersonaMapper.builder(rules).now(() -> Instant.EPOCH).build();
    for (UserProfile person : people) {
      Evaluation evaluation = rules.evaluation(rules.language().context(person, Instant.EPOCH));
      List<Object> oracle = new ArrayList<>();
      for (Rule rule : rules.rules(Kind.ROLE)) {
        Expression condition = condition(rule);
        Object traced = traced(condition, evaluation);
        assertEquals(traced, evaluated(condition, evaluation), condition.source());
        oracle.add(traced);
      }
      assertIndexAgrees(rules, evaluation, oracle);
      assertEquals(granted(oracle), mapper.map(person).persona().roles(), conditions::toString);
    }
  }

  /** Many conditions are indexed otherwise than a few. */
  private static List<String> repeated(List<String> conditions) {
    return Collections.nCopies(11, conditions).stream().flatMap(List::stream).toList();
  }

  private static RuleSet ruleSet(List<String> conditions) {
    List<Map<String, Object>> roles = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      roles.add(Map.of("when", conditions.get(i), "grant", "R" + i));
    }
    String text = JsonMapper.shared().writeValueAsString(Map.of("format", 1, "roles", roles));
    return RuleSet.parse(text, "rules.json", OktaLanguage.all());
  }

  private static Expression condition(Rule rule) {
    return ((Rule.Trigger.When) rule.trigger()).condition().expression();
  }

  private record Failed(Object code, Object span) {
    static Failed of(EvaluationException failure) {
      return new Failed(failure.code(), failure.span());
    }
  }

  private static Object traced(Expression condition, Evaluation evaluation) {
    Trace trace = condition.trace(evaluation);
    return trace.failure().<Object>map(Failed::of).orElseGet(() -> String.valueOf(trace.value()));
  }

  private static Object evaluated(Expression condition, Evaluation evaluation) {
    try {
      return String.valueOf(condition.evaluate(evaluation));
    } catch (EvaluationException failure) {
      return Failed.of(failure);
    }
  }

  private static void assertIndexAgrees(RuleSet rules, Evaluation evaluation, List<Object> oracle) {
    Candidates candidates = rules.candidates(evaluation);
    int next = candidates.first(Kind.ROLE);
    for (int i = 0; i < oracle.size(); i++) {
      if (next == candidates.end(Kind.ROLE) || candidates.position(Kind.ROLE, next) != i) {
        assertEquals("false", oracle.get(i));
        continue;
      }
      boolean mayApply = candidates.mayApply(next);
      if (!mayApply || candidates.isCertain(next)) {
        assertEquals(String.valueOf(mayApply), oracle.get(i));
      }
      next++;
    }
    assertEquals(candidates.end(Kind.ROLE), next);
  }

  private static Grants granted(List<Object> oracle) {
    List<Grant> granted = new ArrayList<>();
    for (int i = 0; i < oracle.size(); i++) {
      if (oracle.get(i).equals("true")) {
        granted.add(new Grant(Kind.ROLE, "R" + i, null, null));
      }
    }
    return new Grants(granted, oracle.stream().allMatch(List.of("true", "false")::contains));
  }

  @Provide
  Arbitrary<List<String>> rules() {
    return condition(3).list().ofSize(RULES);
  }

  @Provide
  Arbitrary<List<UserProfile>> people() {
    Arbitrary<Object> values =
        Arbitraries.of("", "Care", "Lead", "Lead Care", "care", 3, 7, true, List.of("Lead"));
    Arbitrary<List<Group>> groups =
        Arbitraries.of("Care", "Lead", "Lead Care", "G1", "G2", "G3")
            .map(name -> new Group("id-" + name, name, null, null, Map.of()))
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
            Arbitraries.of(" == ", " != ", " < ", " >= "),
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
        ofGroups, ofTexts, texts.map(text -> "isMemberOfAnyGroup(\"id-" + text + "\", \"id-G2\")"));
  }

  private static Arbitrary<String> odd() {
    return Arbitraries.of("true", "false", "user.title", "user.title matches \"L.*\"", "1 == 1")
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
