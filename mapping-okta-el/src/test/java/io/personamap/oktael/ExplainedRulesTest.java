package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.coverage.CoverageCollector;
import io.personamap.core.coverage.RuleCoverage;
import io.personamap.core.explain.ExpressionExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.explain.Why;
import io.personamap.core.explain.WhyText;
import io.personamap.core.expr.Trace;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a rule did is known without evaluating most rules, and coverage counts most conditions
 * without their values; both must say what the values say. {@value #TRIES} × {@value #RULES} ×
 * {@value #PEOPLE} cases.
 */
class ExplainedRulesTest implements RandomRules {
  private static final int TRIES = 1_000;
  private static final String ELIGIBLE = "\"eligible\": \"true\",";

  @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void effects_areThoseOfTheValues(
      @ForAll("rules") List<String> conditions, @ForAll("people") List<UserProfile> people) {
    PersonaMapper mapper = mapper(ruleSet(text(conditions)));
    for (UserProfile person : people) {
      boolean decided = false;
      for (RuleExplanation rule : mapper.map(person).why().rules()) {
        boolean isDivision = rule.label().startsWith("division");
        Effect expected = isDivision && decided ? Effect.NOT_NEEDED : ofValues(rule);
        assertEquals(expected, rule.effect(), () -> rule.label() + " of " + conditions);
        decided |= isDivision && rule.effect() != Effect.NO_MATCH;
      }
    }
  }

  private static Effect ofValues(RuleExplanation rule) {
    List<ExpressionExplanation> expressions = rule.evidence().expressions();
    assertEquals(1, expressions.size(), rule.label());
    Trace trace = expressions.get(0).trace();
    if (trace.value() instanceof Boolean holds) {
      return holds ? Effect.APPLIED : Effect.NO_MATCH;
    }
    return Effect.FAILED;
  }

  /** A rule set without the first rule is another reading, of which values are all that counts. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void coverage_isThatOfTheValues(
      @ForAll("rules") List<String> conditions, @ForAll("people") List<UserProfile> people) {
    String text = text(conditions);
    RuleSet rules = ruleSet(text);
    CoverageCollector fast = new CoverageCollector(rules, "rules.json", text);
    CoverageCollector byValues = new CoverageCollector(rules, "rules.json", text);
    PersonaMapper mapper = mapper(rules);
    PersonaMapper other = mapper(ruleSet(text.replace(ELIGIBLE, "")));
    for (UserProfile person : people) {
      fast.add(mapper.map(person).why());
      byValues.add(other.map(person).why());
    }
    List<RuleCoverage> counted = fast.report().rules();
    assertEquals(people.size(), counted.get(0).times().matched());
    assertTrue(counted.size() > RULES);
    assertEquals(
        withoutFirst(byValues.report().rules()), withoutFirst(counted), conditions::toString);
  }

  private static List<RuleCoverage> withoutFirst(List<RuleCoverage> rules) {
    return rules.subList(1, rules.size());
  }

  /** The element of a projection is where an evaluation that two threads share would show. */
  @Example
  void evidence_isTheSameForAllThreads() {
    RuleSet rules =
        ruleSet("{\"format\": 1, \"attributes\": {\"title\": \"user.people.![name + name]\"}}");
    List<Map<String, String>> people =
        IntStream.range(0, 200).mapToObj(i -> Map.of("name", "n" + i)).toList();
    Why why = mapper(rules).map(UserProfile.of(Map.of("people", people))).why();
    String alone = WhyText.of(why);
    Set<String> together =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(i -> WhyText.of(why))
            .collect(Collectors.toSet());
    assertEquals(Set.of(alone), together);
  }

  /** The first third decides the division, the others grant roles. */
  private static String text(List<String> conditions) {
    List<Map<String, Object>> division = new ArrayList<>();
    List<Map<String, Object>> roles = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      if (i < conditions.size() / 3) {
        division.add(Map.of("when", conditions.get(i), "is", "D" + i));
      } else {
        roles.add(Map.of("when", conditions.get(i), "grant", "R" + i));
      }
    }
    JsonMapper json = JsonMapper.shared();
    return "{\"format\": 1,\n"
        + ELIGIBLE
        + "\n\"division\": "
        + json.writeValueAsString(division)
        + ",\n\"roles\": "
        + json.writeValueAsString(roles)
        + "}";
  }

  private static RuleSet ruleSet(String text) {
    return RuleSet.parse(text, "rules.json", OktaLanguage.all());
  }

  private static PersonaMapper mapper(RuleSet rules) {
    return PersonaMapper.builder(rules).clock(() -> Instant.EPOCH).build();
  }
}
