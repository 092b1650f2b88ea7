package io.personamap.scim.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiterString = "==>",
      quoteCharacter = '\0',
      value = {
        "\"a\" + 1 ==> \"a1\"",
        "1 + 2 ==> 3",
        "-1 ==> -1",
        "10 / 4.0 ==> 2.5",
        "true AND false ==> false",
        "null ==> null",
        "{\"a\", 2} ==> [\"a\",2]",
        "\"Zoë 日本 😀\" ==> \"Zoë 日本 😀\"",
        "\"tab	quote'\" ==> \"tab\\tquote'\"",
        "String.substring(\"😀\", 0, 1) ==> \"\\ud83d\"",
      })
  void value_isPrintedAsJson(String expression, String json) {
    Run.of("eval", expression).exits(0).prints(json + "\n").saysNothing();
  }

  @Test
  void oktaProfile_givesAttributes() throws IOException {
    String profile =
        file(
            "ana.json", "{\"id\":\"00u1\",\"status\":\"ACTIVE\",\"profile\":{\"title\":\"Lead\"}}");
    Run.of("eval", "--profile", profile, "user.title").exits(0).prints("\"Lead\"\n");
    Run.of("eval", "--profile", profile, "--dialect", "identity-engine", "user.profile.title")
        .exits(0)
        .prints("\"Lead\"\n");
  }

  @Test
  void plainProfile_givesAttributesInBothDialects() throws IOException {
    String profile = file("p.json", "{\"user\":{\"title\":\"Lead\"},\"groups\":[\"Sales\"]}");
    Run.of("eval", "--profile", profile, "user.title").prints("\"Lead\"\n");
    Run.of("eval", "--profile", profile, "isMemberOfGroupName(\"Sales\")").prints("true\n");
    Run.of("eval", "--profile", profile, "--dialect", "identity-engine", "user.profile.title")
        .prints("\"Lead\"\n");
  }

  @Test
  void portability_isTellingPlacesAndRewritings() {
    Run.of("eval", "--portability", "String.contains(user.title, \"Lead\")")
        .exits(1)
        .printsAmongOthers(
            """
            mapping: no
              not-portable at 0: `String.contains` is an extension of ours, which Okta refuses; \
            write `String.stringContains(text, part)`
              write: String.stringContains(user.title, "Lead")
            """)
        .saysNothing();
    Run.of("eval", "--portability", "user.title == \"Lead\"")
        .exits(0)
        .printsAmongOthers("policy: no\n");
    Run.of("eval", "--portability", "user.title ==")
        .exits(1)
        .printsAmongOthers("no rewriting: the text has to be mended first\n");
    Run.of("eval", "--portability", "--cases", "x").exits(2);
  }

  @Test
  void context_givesBindingsAndSchema() throws IOException {
    String context =
        file(
            "context.json", "{\"user\":{\"a\":1},\"bindings\":{\"val\":\"7\"},\"schema\":[\"a\"]}");
    Run.of("eval", "--profile", context, "Convert.toInt(val)").prints("7\n");
    Run.of("eval", "--profile", context, "user.b").exits(1).says("error[attribute-unknown]");
  }

  @Test
  void profile_comesFromStandardInput() {
    Run.withInput("{\"title\":\"Lead\"}", "eval", "--profile", "-", "user.title")
        .exits(0)
        .prints("\"Lead\"\n");
  }

  @Test
  void diagnostic_marksThePlace() {
    Run.of("eval", "String.lenn(user.title)")
        .exits(1)
        .prints("")
        .says("error[function-unknown]")
        .says("  1 | String.lenn(user.title)\n    | ^^^^^^^^^^^")
        .says("  hint: did you mean `String.len`?");
  }

  @Test
  void diagnostic_findsItsLineAndCountsColumns() {
    Run.of("eval", "1 +\n\t\"日本é\" + lenn(2)")
        .exits(1)
        .says("  2 |     \"日本é\" + lenn(2)\n    |               ^^^^\n");
  }

  @Test
  void evaluationError_marksThePlace() {
    Run.of("eval", "1 / 0").exits(1).prints("").says("error[division-by-zero]").says("  1 | 1 / 0");
  }

  @Test
  void longExpression_isShownAroundThePlace() {
    String padding = "1 + ".repeat(500);
    Run run = Run.of("eval", padding + "nope(1)").exits(1).says("…");
    run.err()
        .lines()
        .forEach(line -> org.junit.jupiter.api.Assertions.assertTrue(line.length() < 200, line));
  }

  @Test
  void escapeSequence_doesNotReachTheTerminal() {
    Run.of("eval", "foo\u001b[31m(1)").exits(1).says("?");
  }

  @ParameterizedTest(name = "call: {0}")
  @CsvSource(
      delimiterString = "==>",
      value = {
        "''",
        "'   '",
        "@bean",
        "T(java.lang.Runtime)",
        "new String('a')",
        "#x",
        "user.a = 1",
        "user.a ==",
        "((1)",
        "“a”",
      })
  void badExpression_exitsWith1(String expression) {
    Run.of("eval", expression).exits(1).prints("").says("error[");
  }

  @ParameterizedTest(name = "call: {0}")
  @CsvSource({
    "eval",
    "eval --nope 1",
    "eval --now yesterday 1",
    "eval --dialect latin 1",
    "eval 1 2",
    "eval --cases x 1",
    "evall 1",
    "--nope",
    "check",
    "map",
    "map --rules x",
    "test",
  })
  void badCall_exitsWith2(String call) {
    Run.of(call.split(" ")).exits(2).prints("").says("error[usage]").says("--help");
  }

  @Test
  void expressionWithMinus_getsAHint() {
    Run.of("eval", "-user.age + 1").exits(2).says("`--`");
    Run.of("eval", "--", "-1 + 3").exits(0).prints("2\n");
  }

  @ParameterizedTest(name = "call: {0}")
  @CsvSource({
    "missing.json, file-unreadable",
    "., file-unreadable",
    "empty.json, file-empty",
    "yaml.json, syntax-invalid",
    "number.json, profile-invalid",
    "latin.json, syntax-invalid",
  })
  void badProfile_exitsWith2(String name, String code) throws IOException {
    file("empty.json", "");
    file("yaml.json", "title: Lead");
    file("number.json", "42");
    Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xE9, '"'});
    Run.of("eval", "--profile", folder.resolve(name).toString(), "1")
        .exits(2)
        .prints("")
        .says("error[" + code + "]");
  }

  @Test
  void now_countsAsNow() {
    Run.of("eval", "--now", "2026-03-01T08:00:00Z", "Time.now()")
        .exits(0)
        .prints("\"2026-03-01T08:00:00.000Z\"\n");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
