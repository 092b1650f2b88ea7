package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhyNotCommandTest {
  private static final String RULES =
      """
      format: 1
      target: genesys-cloud-by-name
      eligible: isMemberOfGroupNameStartsWith("CC-")
      attributes: { userName: user.email, displayName: user.email }
      division:
        - when: user.city == "London" AND user.level > 3
          is: UK
        - otherwise: Home
      roles:
        - id: supervisor
          when: String.stringContains(user.title, "Supervisor")
          grant: Supervisor
        - id: deputy
          when: isMemberOfGroupName("Deputies") AND user.title != "Trainee"
          grant: Supervisor
        - id: never
          when: user.title == "a" AND user.title == "b"
          grant: Ghost
        - id: trimmed
          when: String.len(user.nickName) == 4
          grant: Four
      """;
  private static final String PROFILE =
      "{\"user\": {\"email\": \"a@example.com\", \"title\": \"Sup. Lead\", \"city\": \"London\"}, \"groups\": [\"CC-Care\"]}";

  @TempDir Path folder;
  private String rules;

  @BeforeEach
  void write() throws IOException {
    rules = new RuleFiles(folder).write("rules.yaml", RULES);
  }

  private Run ask(String option, String name, String... more) {
    String[] args =
        Stream.concat(
                Stream.of("why-not", "--rules", rules, "--profile", "-", option, name),
                Stream.of(more))
            .toArray(String[]::new);
    return Run.withInput(PROFILE, args);
  }

  @Test
  void smallestChanges_areShownWithTheirRules() {
    ask("--role", "Supervisor")
        .exits(0)
        .prints(
            ("to get the role `Supervisor`:\n"
                    + "  `title` must contain `Supervisor` (is `Sup. Lead`)  → roles/supervisor  (%s:10:5)\n"
                    + "  or join the group `Deputies`  → roles/deputy  (%s:13:5)\n")
                .formatted(rules, rules));
  }

  @Test
  void severalTests_areMetTogether() {
    ask("--division", "UK").exits(0);
    assertTrue(
        ask("--division", "UK").out().contains("`level` must be more than `3` (has no value)"));
  }

  @Test
  void contradiction_isImpossible() {
    ask("--role", "Ghost")
        .exits(1)
        .prints("the role `Ghost` is impossible: no rule grants it to anybody\n");
  }

  @Test
  void unknownName_isImpossibleWithTheNearest() {
    assertTrue(ask("--role", "Supervisors").exits(1).out().contains("did you mean `Supervisor`?"));
  }

  @Test
  void grantedName_isGranted() {
    ask("--division", "Home").exits(0).prints("the division `Home` is granted already\n");
  }

  @Test
  void testThatNobodyUnderstands_isGuessed() {
    assertTrue(ask("--role", "Four").exits(0).out().contains("`nickName` must be such as `"));
  }

  @Test
  void json_hasProfilesThatMapTakes() throws IOException {
    Run run = ask("--role", "Supervisor", "--format", "json").exits(0);
    JsonNode answer = JsonMapper.builder().build().readTree(run.out());
    assertEquals("possible", answer.path("answer").stringValue());
    for (JsonNode change : answer.path("changes")) {
      Run mapped =
          Run.withInput(
              change.path("profile").toString(), "map", "--rules", rules, "--profile", "-");
      assertTrue(mapped.out().contains("\"Supervisor\""), mapped::toString);
    }
  }

  @Test
  void questionWithoutName_isRefused() {
    Run.of("why-not", "--rules", rules, "--profile", "-").exits(2).says("error[usage]");
  }
}
