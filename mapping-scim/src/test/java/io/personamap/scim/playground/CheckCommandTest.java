package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> LEVELS = Set.of("none", "note", "warning", "error");

  @TempDir Path folder;

  @Test
  void goodFile_isOk() throws IOException {
    String rules = RuleFiles.in(folder).path("rules.yaml");
    Run.of("check", rules)
        .exits(0)
        .prints(rules + ": ok, 2 notes\n")
        .says("note[local-edits-lost]")
        .says("note[not-portable]");
  }

  @Test
  void everyProblem_isShownWithItsPlace() throws IOException {
    String rules =
        RuleFiles.in(folder)
            .write(
                "bad.yaml",
                "format: 1\nname: x\nrolls: []\nattributes:\n  title: lenn(user.title)\n  department: user.department +\n");
    Run.of("check", rules)
        .exits(1)
        .says("bad.yaml:3:1: error[key-unknown]")
        .says("bad.yaml:5:10: error[function-unknown]")
        .says("bad.yaml:6:");
  }

  @Test
  void missingFile_doesNotLoseTheOthers() throws IOException {
    String rules = RuleFiles.in(folder).path("rules.yaml");
    Run run = Run.of("check", "no-such-file.yaml", rules).exits(1).says("error[file-unreadable]");
    assertTrue(run.out().endsWith(rules + ": ok, 2 notes\n"), run::out);
  }

  @Test
  void names_areLookedUp() throws IOException {
    RuleFiles files = RuleFiles.in(folder);
    String directory = files.write("other.yaml", "roles: { Supervisors: 1, Agent: 2 }\n");
    Run.of("check", files.path("rules.yaml"), "--directory", directory)
        .exits(1)
        .says("error[name-unknown]")
        .says("did you mean `Supervisors`?");
  }

  @Test
  void attributes_areCheckedAgainstTheSchema() throws IOException {
    RuleFiles files = RuleFiles.in(folder);
    String schema =
        files.write(
            "schema.json",
            """
            {"definitions": {
              "base": {"properties": {"email": {"type": "string"}, "firstName": {"type": "string"},
                "lastName": {"type": "string"}, "mobilePhone": {"type": "string"}}},
              "custom": {"properties": {"departmentName": {"type": "string"}, "titel": {"type": "string"}}}}}
            """);
    Run.of("check", files.path("rules.yaml"), "--schema", schema)
        .exits(1)
        .says(
            "error[attribute-unknown] users have no attribute `title`; did you mean `user.titel`?");
  }

  @Test
  void target_isTheOneOfTheCall() throws IOException {
    String rules = RuleFiles.in(folder).path("rules.yaml");
    Run.of("check", rules, "--target", "talkdesk").exits(1).says("error[target-requires]");
    String file =
        RuleFiles.in(folder)
            .write(
                "ours.yaml", "format: 1\nname: ours\nextends: talkdesk\ndrops: { skills: ours }\n");
    Run.of("check", rules, "--target", file).exits(1).says("error[target-requires]");
    Run.of("check", rules, "--target", file + ".yaml").exits(2).says("error[file-unreadable]");
    Run.of("check", rules, "--target", "nowhere").exits(2).says("error[target-unknown]");
  }

  @Test
  void json_hasEveryPart() throws IOException {
    Run run = Run.of("check", RuleFiles.in(folder).path("rules.yaml"), "--format", "json");
    JsonNode first = JSON.readTree(run.exits(0).saysNothing().out()).get(0);
    assertEquals("note", first.path("severity").stringValue());
    assertEquals("local-edits-lost", first.path("code").stringValue());
    assertEquals(8, first.path("line").intValue());
    assertEquals(3, first.path("column").intValue());
    assertEquals("attributes/title", first.path("rule").stringValue());
    assertEquals(
        "mapping-core/PROBLEMS.md#local-edits-lost", first.path("documentation").stringValue());
  }

  /** The members that SARIF 2.1.0 requires, and the values that it takes. */
  @Test
  void sarif_hasItsRequiredMembers() throws IOException {
    RuleFiles files = RuleFiles.in(folder);
    String bad = files.write("bad file.yaml", "format: 1\nrolls: []\n");
    Run run = Run.of("check", files.path("rules.yaml"), bad, "--format", "sarif");
    JsonNode log = JSON.readTree(run.exits(1).saysNothing().out());
    assertEquals("2.1.0", log.path("version").stringValue());
    assertEquals(1, log.path("runs").size());
    JsonNode driver = log.at("/runs/0/tool/driver");
    assertEquals("personamap", driver.path("name").stringValue());
    assertTrue(log.at("/runs/0/results").size() >= 3);
    for (JsonNode result : log.at("/runs/0/results")) {
      assertFalse(result.at("/message/text").stringValue().isBlank());
      assertTrue(LEVELS.contains(result.path("level").stringValue()));
      JsonNode rule = driver.path("rules").get(result.path("ruleIndex").intValue());
      assertEquals(result.path("ruleId").stringValue(), rule.path("id").stringValue());
      JsonNode place = result.at("/locations/0/physicalLocation");
      URI uri = URI.create(place.at("/artifactLocation/uri").stringValue());
      assertTrue(Files.exists(Path.of(uri)), uri::toString);
      assertTrue(place.at("/region/startLine").intValue() >= 1);
      assertTrue(place.at("/region/startColumn").intValue() >= 1);
    }
  }
}
