package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.profile.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Published payloads against Spring's expression language, and depth on a small stack. */
class SandboxTest {
  static final List<String> PAYLOADS =
      List.of(
          "T(java.lang.Runtime).getRuntime().exec('id')",
          "T(java.lang.System).getenv()",
          "T(java.lang.Math).random()",
          "new java.lang.ProcessBuilder({'id'}).start()",
          "new java.util.Scanner(T(java.lang.Runtime).getRuntime().exec('id').getInputStream()).next()",
          "''.class.forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')",
          "''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')",
          "\"\".class.getClass()",
          "#root.getClass()",
          "#this.toString()",
          "#{T(java.lang.Runtime).getRuntime().exec('id')}",
          "${T(java.lang.Runtime).getRuntime().exec('id')}",
          "*{T(java.lang.Runtime).getRuntime().exec('id')}",
          "@environment.getProperty('user.home')",
          "&@factory",
          "@systemProperties['user.home']",
          "#request.getSession()",
          "(#a=@org.Type@member).(#a.b())",
          "user.class.classLoader",
          "user.getClass().getClassLoader().loadClass('java.lang.Runtime')",
          "user['class'].forName('x')",
          "{'a'}.getClass()",
          "{1,2}.stream()",
          "String.class.forName('x')",
          "String.valueOf(1)",
          "String.format('%s', 1)",
          "java.lang.Runtime.getRuntime().exec('id')",
          "user.title.getBytes()",
          "'a'.repeat(2147483647)",
          "'a'.concat('b').wait()",
          "user.title = 'x'",
          "user.count++",
          "--user.count",
          "T (java.lang.Runtime)",
          "new int[2147483647]",
          "{1,2,3}.![#this.getClass()]",
          "{1,2,3}.?[T(java.lang.System).exit(1)]",
          "1 instanceof T(String)",
          "''?.class",
          "(T(java.lang.Runtime))",
          "not T(java.lang.Runtime).getRuntime()",
          "\\u0054(java.lang.Runtime)",
          "''['class']['classLoader']");

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void payload_isRefusedOrHasNoValue(String payload) {
    for (OktaLanguage language : List.of(OktaLanguage.classic(), OktaLanguage.identityEngine())) {
      EvaluationContext context =
          language.context(UserProfile.of(Map.of("title", "Lead", "count", 1)), Instant.EPOCH);
      Outcome outcome = Outcome.of(payload, language, context);
      assertTrue(
          !outcome.refused().isEmpty() || outcome.failed() != null || outcome.value() == null,
          () -> payload + " -> " + outcome);
    }
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void payloadInAnAttribute_staysText(String payload) {
    EvaluationContext context =
        OktaLanguage.classic().context(UserProfile.of(Map.of("title", payload)), Instant.EPOCH);
    assertEquals(payload, value("user.title", context));
    assertEquals("<" + payload, value("\"<\" + user.title", context));
    assertEquals(payload, value("String.replace(user.title, \"§\", user.title)", context));
    assertEquals(payload, value("Arrays.get({user.title}, 0)", context));
  }

  /** The only place where text becomes code again; it must be as closed as the front door. */
  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void payloadInAGroupExpression_isRefusedOrHasNoValue(String payload) {
    EvaluationContext context =
        OktaContexts.read(
            tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree("{\"groups\":[{\"id\":\"g\",\"name\":\"n\"}],\"user\":{}}"),
            io.personamap.oktael.function.Dialect.CLASSIC);
    EvaluationContext.Builder builder = EvaluationContext.builder().groups(context.groups());
    builder.root("user", Map.of("title", payload));
    Outcome outcome =
        Outcome.of(
            "getFilteredGroups({\"g\"}, user.title, 10)", OktaLanguage.classic(), builder.build());
    boolean nothing = List.of().equals(outcome.value());
    assertTrue(nothing || outcome.failed() != null, () -> payload + " -> " + outcome);
  }

  private static Object value(String source, EvaluationContext context) {
    Object value = OktaLanguage.classic().compile(source).evaluate(context);
    return value == null ? "null" : value;
  }

  static final List<String> DEEP =
      List.of(
          "(".repeat(99) + "true" + ")".repeat(99),
          "String.toUpperCase(".repeat(82) + "user.a" + ")".repeat(82),
          "{".repeat(99) + "1" + "}".repeat(99),
          "{'a':".repeat(99) + "1" + "}".repeat(99),
          "user.a==1?2:".repeat(490) + "3",
          "true?".repeat(490) + "3" + ":4".repeat(490),
          "user.a?:".repeat(490) + "3",
          "!".repeat(98) + "true",
          "- ".repeat(98) + "1",
          "true OR ".repeat(1_240) + "true",
          "user.a == 1 AND ".repeat(600) + "true",
          "1+".repeat(1_249) + "1",
          "'a'+".repeat(1_249) + "'1'",
          "1+1*".repeat(624) + "1",
          "{1}" + ".![{1}]".repeat(90),
          "!(true AND ".repeat(49) + "true" + ")".repeat(49));

  /** On half a megabyte of stack, as threads of servers may have. */
  @ParameterizedTest
  @FieldSource("DEEP")
  void deepestAllowed_hasAValueOnASmallStack(String source) throws InterruptedException {
    List<Object> results = Collections.synchronizedList(new ArrayList<>());
    EvaluationContext context = EvaluationContext.builder().root("user", Map.of("a", "x")).build();
    Runnable work = () -> results.add(value(source, context));
    Thread thread = new Thread(null, work, "small", 512 * 1024);
    thread.setUncaughtExceptionHandler((t, failure) -> results.add(failure));
    thread.start();
    thread.join();
    assertEquals(1, results.size());
    assertFalse(results.get(0) instanceof Throwable, () -> String.valueOf(results.get(0)));
  }

  static final List<String> TOO_DEEP =
      List.of(
          "(".repeat(5_000),
          "(".repeat(101) + "true" + ")".repeat(101),
          "!".repeat(9_000) + "true",
          "!".repeat(101) + "true",
          "a OR ".repeat(1_251) + "a",
          "1+".repeat(4_999) + "1",
          "true?1:".repeat(501) + "1",
          "user" + ".a".repeat(501));

  @ParameterizedTest
  @FieldSource("TOO_DEEP")
  void deeper_isRefused(String source) {
    ExpressionException refused =
        assertThrows(ExpressionException.class, () -> OktaLanguage.classic().parse(source));
    assertEquals("limit-depth", refused.diagnostics().get(0).code().id());
  }

  static final List<String> UNREADABLE =
      List.of("“", "‘x", "\u0000", "&quot;", "f(", "f(“", "(]", "{}", "..", "a=", "? ", "T(", "½");

  /** Each of thousands of mistakes is reported, and what is too long is not even read. */
  @ParameterizedTest
  @FieldSource("UNREADABLE")
  void mistakeAfterMistake_isRefusedSoon(String mistake) {
    for (int length : new int[] {10_000, 200_000}) {
      String source = mistake.repeat(length / mistake.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThrows(ExpressionException.class, () -> OktaLanguage.classic().parse(source)));
    }
  }

  @Test
  void tenThousandCharacters_areTakenAndNoMore() {
    String longest = "\"" + "x".repeat(9_998) + "\"";
    assertInstanceOf(String.class, value(longest, EvaluationContext.builder().build()));
    ExpressionException refused =
        assertThrows(ExpressionException.class, () -> OktaLanguage.classic().parse(longest + " "));
    assertEquals("limit-length", refused.diagnostics().get(0).code().id());
  }
}
