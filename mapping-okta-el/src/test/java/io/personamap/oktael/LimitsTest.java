package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.Limits;
import io.personamap.core.profile.UserProfile;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private static final OktaLanguage OKTA = OktaLanguage.classic();
  private static final EvaluationContext LEAD =
      OKTA.context(UserProfile.of(Map.of("title", "Lead", "city", "Rome")), Instant.EPOCH);

  /** The limit falls into each of the texts that are made on the way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "user.title + user.city + \"12345\"",
        "user.title + user.city + 12345",
        "\"Lead\" + \"-\" + 12345",
        "String.append(\"Lead\", \"12345\")",
        "user.title + user.city + user.missing.deep",
        "user.title + 1 + user.city",
        "1 + 2 + user.title + user.city + \"-\" + 3",
        "user.title + \".\" + user.city + user.missing",
        "user.title + \".\" + user.city + \"@\" + user.missing.deep",
        "\"E-\" + {user.title, 1, {2}} + user.city + \".\" + user.title + \".\" + 7",
        "user.title + \".\" + user.city + \"@\" + \"a\" + true + \"b\" + \"c\"",
      })
  void longText_failsInTheSamePlaceHoweverItIsMade(String text) {
    Set<Object> outcomes = new HashSet<>();
    for (int length = 1; length < 20; length++) {
      Compiled compiled = new Compiled(text, new Limits(1_000, length, 10, 10));
      assertEquals(compiled.traced(), compiled.together());
      assertEquals(compiled.traced(), compiled.alone());
      outcomes.add(compiled.traced());
    }
    assertTrue(outcomes.size() >= 2, outcomes::toString);
  }

  /** The search alone takes four steps. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void searchThatIsTooLong_failsInItsPlace(int steps) {
    String part = "x".repeat(256);
    Compiled compiled =
        new Compiled(
            "String.contains(user.title, \"" + part + "\") OR user.city == \"Rome\"",
            new Limits(steps, 1_000, 10, 10));
    assertEquals(compiled.traced(), compiled.together());
    assertEquals(compiled.traced(), compiled.alone());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 7, 8})
  void listOfConstants_costsWhatAnyOtherListCosts(int steps) {
    Limits limits = new Limits(steps, 100, 10, 10);
    Compiled constant = new Compiled("Arrays.size({1, 2, 3}) == 3", limits);
    Compiled other = new Compiled("Arrays.size({1, 2, user.title}) == 3", limits);
    assertEquals(steps >= 7, constant.alone().equals(true));
    assertEquals(steps >= 7, other.alone().equals(true));
  }

  @Test
  void partThatIsComputedOnce_failsWhereItStandsTheSecondTime() {
    String part = "String.replace(user.title, \"e\", \"Lead Lead Lead Lead Lead Lead Lead Lead\")";
    String text = part + " + \" \" + " + part;
    Set<Object> spans = new HashSet<>();
    for (int steps = 1; steps < 20; steps++) {
      Compiled compiled = new Compiled(text, new Limits(steps, 1_000, 10, 10));
      assertEquals(compiled.alone(), compiled.together(), "steps: " + steps);
      spans.add(compiled.together());
    }
    assertTrue(spans.size() >= 3, spans::toString);
  }

  /** One expression in its three forms. */
  private record Compiled(Expression expression, Evaluation evaluation) {
    Compiled(String text, Limits limits) {
      this(text, new ExpressionCompiler(OKTA.functions(), limits));
    }

    private Compiled(String text, ExpressionCompiler compiler) {
      this(compiler.compile(OKTA.parse(text)), compiler.evaluation(LEAD));
    }

    Object traced() {
      return expression
          .trace(evaluation)
          .failure()
          .map(Compiled::failed)
          .orElseGet(() -> expression.trace(evaluation).value());
    }

    Object together() {
      return outcome(() -> expression.evaluate(evaluation));
    }

    Object alone() {
      return outcome(() -> expression.evaluate(evaluation.context()));
    }

    private static Object outcome(Supplier<Object> evaluated) {
      try {
        return evaluated.get();
      } catch (EvaluationException failure) {
        return failed(failure);
      }
    }

    private static Object failed(EvaluationException failure) {
      return failure.code() + " at " + failure.span();
    }
  }
}
