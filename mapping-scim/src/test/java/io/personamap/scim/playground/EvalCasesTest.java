package io.personamap.scim.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalCasesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void values_areInTheOrderOfTheCases() {
    answers(
            """
            {"expr": "user.a", "context": {"user": {"a": 1}}}
            {"expr": "user.a", "context": {"user": {"a": "é"}}}
            {"expr": "user.profile.a", "context": {"user": {"profile": {"a": null}}}, "dialect": "identity-engine"}
            """)
        .prints("{\"value\":1}\n{\"value\":\"é\"}\n{\"value\":null}\n");
  }

  @Test
  void compileError_hasPhaseCodeAndPlace() {
    JsonNode error = error("{\"expr\": \"1 + nope(2)\", \"context\": {}}");
    assertEquals("compile", error.path("phase").stringValue());
    assertEquals("function-unknown", error.path("code").stringValue());
    assertEquals(4, error.path("at").intValue());
  }

  @Test
  void evaluationError_hasPhaseCodeAndPlace() {
    JsonNode error = error("{\"expr\": \"1 / user.n\", \"context\": {\"user\": {\"n\": 0}}}");
    assertEquals("evaluate", error.path("phase").stringValue());
    assertEquals("division-by-zero", error.path("code").stringValue());
    assertTrue(error.path("at").isInt());
  }

  @Test
  void everyLine_getsOneAnswer() {
    Run run =
        answers(
            "not json\n\n42\n{}\n{\"expr\": 1}\n{\"expr\":\"1\",\"dialect\":\"x\"}\n"
                + "{\"expr\":\"1\",\"context\":3}\n{\"expr\":\"1\"}\n{\"expr\":\"2\"}");
    List<JsonNode> answers = run.out().lines().map(JSON::readTree).toList();
    assertEquals(9, answers.size(), run::toString);
    List<String> codes =
        answers.stream().map(answer -> answer.path("error").path("code").asString("none")).toList();
    assertEquals(
        List.of(
            "syntax-invalid",
            "file-empty",
            "type-wrong",
            "key-missing",
            "type-wrong",
            "value-wrong",
            "type-wrong",
            "none",
            "none"),
        codes);
    assertTrue(answers.get(0).path("error").get("at").isNull());
  }

  @Test
  void lineThatIsNoUtf8_getsAnAnswer() {
    byte[] line =
        "{\"expr\":\"'\u00e9'\"}\n{\"expr\":\"1\"}"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    Run run = Run.withInput(line, "eval", "--cases", "-").exits(0);
    assertTrue(run.out().startsWith("{\"error\""), run::out);
    assertTrue(run.out().endsWith("{\"value\":1}\n"), run::out);
  }

  @Test
  void schemaAndUsage_configureTheLanguage() {
    assertEquals(
        "attribute-unknown",
        error("{\"expr\":\"user.b\",\"context\":{\"user\":{\"a\":1},\"schema\":[\"a\"]}}")
            .path("code")
            .stringValue());
    assertEquals(
        "usage-not-allowed",
        error(
                "{\"expr\":\"Convert.toInt(\\\"1\\\") == 1\",\"context\":{\"user\":{},\"usage\":\"group-rule\"}}")
            .path("code")
            .stringValue());
  }

  @Test
  void now_isThatOfTheCaseElseOfTheCall() {
    String now = "\"now\":\"2020-01-01T00:00:00Z\"";
    Run.withInput(
            "{\"expr\":\"Time.now()\",\"context\":{" + now + "}}\n{\"expr\":\"Time.now()\"}\n",
            "eval",
            "--now",
            "2026-03-01T08:00:00Z",
            "--cases",
            "-")
        .exits(0)
        .prints(
            "{\"value\":\"2020-01-01T00:00:00.000Z\"}\n{\"value\":\"2026-03-01T08:00:00.000Z\"}\n");
  }

  @Test
  void tenThousandCases_areAnswered() {
    String line = "{\"expr\":\"String.len(user.a) > 2\",\"context\":{\"user\":{\"a\":\"abc\"}}}\n";
    Run run = answers(line.repeat(10_000));
    assertEquals(10_000, run.out().lines().filter("{\"value\":true}"::equals).count());
  }

  @Test
  void missingFile_isUnusable() {
    Run.of("eval", "--cases", "no-such-file").exits(2).prints("").says("error[file-unreadable]");
  }

  private static Run answers(String cases) {
    return Run.withInput(cases.getBytes(UTF_8), "eval", "--cases", "-").exits(0).saysNothing();
  }

  private static JsonNode error(String line) {
    return JSON.readTree(answers(line).out()).path("error");
  }
}
