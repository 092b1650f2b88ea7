package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaContexts;
import io.personamap.oktael.OktaLanguage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a log gets to see: failures and texts of objects hold no profile's value. */
class PersonalDataTest {
  private static final String SECRET = "Xyzzy";

  private static void assertSilent(Object one) {
    String text = String.valueOf(one);
    assertFalse(text.contains(SECRET), () -> one.getClass() + ": " + text);
  }

  @Test
  void failureOfAnyFunction_holdsNoArgument() {
    List<String> failures = new ArrayList<>();
    for (FunctionSpec spec : Catalogue.all()) {
      for (Object argument : List.of(SECRET, List.of(SECRET), Map.of(SECRET, SECRET))) {
        int fewest = Math.max(spec.fewest(), 1);
        for (int count = fewest; count <= Math.min(spec.most(), fewest + 3); count++) {
          failures.addAll(failures(spec, Collections.nCopies(count, argument)));
        }
      }
    }
    assertTrue(failures.size() > 100, failures::toString);
    failures.forEach(PersonalDataTest::assertSilent);
  }

  private static List<String> failures(FunctionSpec spec, List<Object> arguments) {
    Calling calling = Calling.of(Catalogue.of(spec.dialects().iterator().next()));
    calling
        .context()
        .now(Instant.EPOCH)
        .fact("internal", Map.of("id", SECRET))
        .fact("directory", Map.of("assignments", List.of(Map.of("id", SECRET))))
        .groups(List.of(new Group(SECRET, SECRET, null, null, Map.of())));
    try {
      if (spec.form() == FunctionSpec.Form.FUNCTION) {
        calling.call(spec.name(), arguments.toArray());
      } else {
        calling.method(SECRET, spec.name(), arguments.toArray());
      }
      return List.of();
    } catch (EvaluationException failure) {
      return List.of(failure.toString(), String.valueOf(failure.getCause()));
    }
  }

  @Test
  void textOfAMapping_holdsNoValueOfTheProfile() {
    String rules =
        """
        format: 1
        language: okta
        attributes:
          userName: user.email
          title: String.toUpperCase(user.title)
          nickName: Convert.toInt(user.title)
          locale: Time.fromIso8601ToUnix(user.title)
          groups: getFilteredGroups({"00g1"}, "group.name", 9)
        phones: { work: user.title }
        """;
    UserProfile profile =
        UserProfile.builder()
            .attributes(Map.of("email", SECRET + "@example.com", "title", SECRET))
            .groups(List.of(new Group("00g1", SECRET, null, null, Map.of())))
            .build();
    RuleSet set = RuleSet.parse(rules, "r.yaml", OktaLanguage.all());
    MappingResult result = PersonaMapper.builder(set).build().map(profile);
    assertFalse(result.problems().isEmpty());
    assertSilent(result.persona().attributes());
    assertSilent(result.problems());
    assertSilent(result.why().context());
    for (RuleExplanation rule : result.why().rules()) {
      assertSilent(rule);
      assertSilent(rule.evidence());
      rule.evidence().expressions().forEach(each -> assertSilent(each.trace().parts()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"user.list[user.pin]", "Arrays.get(user.list, user.pin)"})
  void positionOutOfAProfile_isNotTold(String source) {
    EvaluationContext context =
        EvaluationContext.builder()
            .root("user", Map.of("list", List.of("a", "b"), "pin", 4711))
            .build();
    EvaluationException failure =
        assertThrows(
            EvaluationException.class,
            () -> OktaLanguage.classic().compile(source).evaluate(context));
    assertEquals(ProblemCode.INDEX_RANGE, failure.code());
    assertFalse(failure.text().contains("4711"), failure::text);
  }

  @Test
  void textOfAContext_holdsNoValue() {
    String json = "{\"user\":{\"email\":\"%s\"},\"groups\":[\"%s\"]}".formatted(SECRET, SECRET);
    for (Dialect dialect : Dialect.values()) {
      assertSilent(OktaContexts.read(JsonMapper.builder().build().readTree(json), dialect));
    }
  }
}
