package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.Limits;
import io.personamap.core.expr.Trace;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.Candidates;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The walk over the tree is the oracle; what is compiled, with its constants folded and its parts
 * shared or evaluated alone, and what the index says, must agree with it: {@value #TRIES} × {@value
 * #RULES} × {@value #PEOPLE} cases, some 1.4 million, and a third of that in the other dialect.
 */
class ThreeEnginesTest implements RandomRules {
  private static final int TRIES = 3_000;

  @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void engines_agree(
      @ForAll("rules") List<String> conditions, @ForAll("people") List<UserProfile> people) {
    assertEnginesAgree(ruleSet(conditions, "okta"), people);
  }

  @Property(tries = TRIES / 3, shrinking = ShrinkingMode.BOUNDED)
  void enginesOfIdentityEngine_agree(
      @ForAll("identityEngineRules") List<String> conditions,
      @ForAll("people") List<UserProfile> people) {
    assertEnginesAgree(ruleSet(conditions, "okta-identity-engine"), people);
  }

  private static void assertEnginesAgree(RuleSet rules, List<UserProfile> people) {
    PersonaMapper mapper = PersonaMapper.builder(rules).clock(() -> Instant.EPOCH).build();
    for (UserProfile person : people) {
      EvaluationContext context = rules.language().context(person, Instant.EPOCH);
      Evaluation evaluation = rules.evaluation(context);
      List<Object> oracle = new ArrayList<>();
      for (Rule rule : rules.rules(Kind.ROLE)) {
        Expression condition = condition(rule);
        Object traced = traced(condition, evaluation);
        assertEquals(traced, value(() -> condition.evaluate(evaluation)), condition::source);
        assertEquals(traced, value(() -> condition.evaluate(context)), condition::source);
        oracle.add(traced);
      }
      assertIndexAgrees(rules, evaluation, oracle);
      assertEquals(granted(oracle), mapper.map(person).persona().roles(), rules::toString);
    }
  }

  /** To search them takes more steps than one evaluation may have. */
  @Example
  void valueThatIsTooLong_failsThoughItHasTheElementOrPart() {
    String part = "Lead".repeat(1_000);
    List<String> tags = Collections.nCopies(Limits.DEFAULT.steps() + 1, "Lead");
    UserProfile person =
        UserProfile.of(Map.of("tags", tags, "title", part.repeat(20), "level", part));
    String ofText = "String.contains(user.%s, \"" + part + "\")";
    List<String> conditions =
        List.of(
            "Arrays.contains(user.tags, \"Lead\")",
            String.format(ofText, "title"),
            String.format(ofText, "level"));
    PersonaMapper mapper = PersonaMapper.builder(ruleSet(conditions, "okta")).build();
    assertEquals(
        granted(List.of("too long", "too long", "true")), mapper.map(person).persona().roles());
  }

  private static RuleSet ruleSet(List<String> conditions, String language) {
    List<Map<String, Object>> roles = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      roles.add(Map.of("when", conditions.get(i), "grant", "R" + i));
    }
    String text =
        JsonMapper.shared()
            .writeValueAsString(Map.of("format", 1, "language", language, "roles", roles));
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

  private static Object value(Supplier<Object> evaluated) {
    try {
      return String.valueOf(evaluated.get());
    } catch (EvaluationException failure) {
      return Failed.of(failure);
    }
  }

  private static void assertIndexAgrees(RuleSet rules, Evaluation evaluation, List<Object> oracle) {
    Candidates candidates = rules.candidates(evaluation);
    candidates.start(Kind.ROLE);
    for (int i = 0; i < oracle.size(); i++) {
      if (candidates.isAtEnd() || candidates.position() != i) {
        assertEquals("false", oracle.get(i));
        continue;
      }
      boolean mayApply = candidates.mayApply();
      if (!mayApply || candidates.isCertain()) {
        assertEquals(String.valueOf(mayApply), oracle.get(i));
      }
      candidates.next();
    }
    assertTrue(candidates.isAtEnd());
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
}
