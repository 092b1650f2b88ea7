package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private RuleFiles files;

  @BeforeEach
  void writeFiles() throws IOException {
    files = RuleFiles.in(folder);
    files.write("ana.json", RuleFiles.profile("Ana", "Supervisor", "Billing"));
  }

  @Test
  void oneProfile_printsOneIndentedResource() {
    Run run = map("ana.json").exits(0).saysNothing();
    JsonNode resource = JSON.readTree(run.out());
    assertEquals("Ana@example.com", resource.path("userName").stringValue());
    assertEquals("Supervisor", resource.path("roles").path(0).path("value").stringValue());
    assertTrue(run.out().contains("\n  \"userName\": "), run::out);
  }

  @Test
  void jsonLines_printOneResourceALine() throws IOException {
    files.write(
        "all.jsonl",
        RuleFiles.profile("Ana", "Supervisor", "Billing")
            + RuleFiles.profile("Bo", "Clerk", "Visitors")
            + RuleFiles.profile("Zoë", "Clerk", "Sales"));
    Run run = map("all.jsonl").exits(0).says("not eligible").says("all.jsonl:2");
    List<String> names =
        run.out().lines().map(line -> JSON.readTree(line).path("userName").stringValue()).toList();
    assertEquals(List.of("Ana@example.com", "Zoë@example.com"), names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one.jsonl", "one.JSONL", "one.ndjson"})
  void jsonLinesOfOnePerson_areOneLine(String name) throws IOException {
    files.write(name, RuleFiles.profile("Ana", "Supervisor", "Billing"));
    assertEquals(1, map(name).exits(0).out().lines().count());
  }

  @Test
  void standardInput_isAProfile() {
    Run.withInput(
            RuleFiles.profile("Ana", "Supervisor", "Billing"),
            "map",
            "--rules",
            files.path("rules.yaml"),
            "--directory",
            files.path("directory.yaml"),
            "--profile",
            "-")
        .exits(0)
        .saysNothing();
  }

  @Test
  void sameProblemOfManyValues_isSaidOnce() throws IOException {
    String rules =
        files.write(
            "many.yaml",
            "{ format: 1, target: scim, attributes: { userName: user.email },"
                + " roles: [{ value: user.roles }] }");
    Run run =
        Run.withInput(
            "{\"email\":\"a@example.com\",\"roles\":[\"Xaver\",\"Yvonne\"]}",
            "map",
            "--rules",
            rules,
            "--directory",
            files.path("directory.yaml"),
            "--profile",
            "-");
    run.exits(1);
    assertEquals(1, run.err().lines().filter(line -> line.contains("[name-unknown]")).count());
  }

  @Test
  void sameInput_givesTheSameBytes() {
    assertEquals(map("ana.json"), map("ana.json"));
  }

  @Test
  void notEligible_isNoProblem() throws IOException {
    files.write("guest.json", RuleFiles.profile("Bo", "Clerk", "Visitors"));
    map("guest.json").exits(0).prints("").says("note: ").says("not eligible");
  }

  @Test
  void problem_hasPlaceAndCode() throws IOException {
    files.write("bo.json", "{\"user\":{\"email\":\"bo@example.com\",\"mobilePhone\":\"5551\"}}");
    Run run = map("bo.json").exits(1);
    assertTrue(
        run.err()
            .lines()
            .anyMatch(line -> line.matches(".*rules\\.yaml:\\d+:\\d+: error\\[[a-z-]+\\] .*")),
        run::err);
    assertFalse(run.err().contains("5551"), run::err);
  }

  @Test
  void badLine_doesNotLoseTheOthers() throws IOException {
    files.write("some.jsonl", "nonsense\n" + RuleFiles.profile("Ana", "Supervisor", "Billing"));
    Run run = map("some.jsonl").exits(1).says("some.jsonl:1:");
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void fileOfNonsense_isNotReadToItsEnd() throws IOException {
    files.write("nonsense.jsonl", "nonsense\n".repeat(10_000));
    Run run = map("nonsense.jsonl").exits(2).prints("").says("the rest was not read");
    assertEquals(101, run.err().lines().count());
  }

  @Test
  void target_overridesTheFiles() {
    Run run =
        Run.of(
                "map",
                "--rules",
                files.path("rules.yaml"),
                "--profile",
                files.path("ana.json"),
                "--directory",
                files.path("directory.yaml"),
                "--target",
                "genesys-cloud")
            .exits(0);
    assertEquals(
        "9f1c6c1e-0000-4000-8000-000000000001",
        JSON.readTree(run.out()).path("roles").path(0).path("value").stringValue());
  }

  @Test
  void targetFile_isReadAsADefinition() throws IOException {
    String definition =
        "format: 1\nname: ours\nextends: genesys-cloud-by-name\n"
            + "schemas:\n  urn:ietf:params:scim:schemas:core:2.0:User:\n"
            + "    attributes: { title: null }\ndrops: { title: our tenant keeps titles itself }\n";
    Run run =
        Run.of(
                "map",
                "--rules",
                files.path("rules.yaml"),
                "--profile",
                files.path("ana.json"),
                "--directory",
                files.path("directory.yaml"),
                "--target",
                files.write("ours.yaml", definition))
            .exits(0)
            .says("warning[target-drops]");
    assertTrue(JSON.readTree(run.out()).path("title").isMissingNode(), run::out);
  }

  @Test
  void explain_showsThePersona() {
    Run run =
        Run.of(
                "map",
                "--explain",
                "--rules",
                files.path("rules.yaml"),
                "--profile",
                files.path("ana.json"),
                "--directory",
                files.path("directory.yaml"))
            .exits(0)
            .says("attributes/title")
            .says("Supervisor")
            .says("none");
    assertTrue(run.out().startsWith("{"), run::out);
  }

  @ParameterizedTest(name = "rules {0}")
  @CsvSource({
    "missing.yaml, file-unreadable",
    "., file-unreadable",
    "empty.yaml, file-empty",
    "broken.yaml, syntax-invalid",
    "unknown-key.yaml, key-unknown",
    "wrong-type.yaml, type-wrong",
    "bad-expression.yaml, expression-",
    "unknown-function.yaml, function-unknown",
    "nonsense.yaml, error[",
    "binary.yaml, syntax-invalid",
    "no-target.yaml, key-missing",
    "unknown-target.yaml, target-unknown",
  })
  void unusableRules_exitWith2(String name, String code) throws IOException {
    writeBadRules();
    Run.of("map", "--rules", folder.resolve(name).toString(), "--profile", files.path("ana.json"))
        .exits(2)
        .prints("")
        .says(code);
  }

  private void writeBadRules() throws IOException {
    String start = "format: 1\nname: x\ntarget: genesys-cloud\n";
    files.write("empty.yaml", "");
    files.write("broken.yaml", "format: 1\nname: [a\n");
    files.write("unknown-key.yaml", start + "rolls: []\n");
    files.write("wrong-type.yaml", start + "roles: 5\n");
    files.write("bad-expression.yaml", start + "attributes: { title: 'user.title +' }\n");
    files.write("unknown-function.yaml", start + "attributes: { title: lenn(user.title) }\n");
    files.write("no-target.yaml", "format: 1\nname: x\nattributes: { userName: user.email }\n");
    files.write(
        "unknown-target.yaml",
        "format: 1\nname: x\ntarget: genesys\nattributes: { userName: user.email }\n");
    files.write("nonsense.yaml", "}{ nonsense ]".repeat(100_000));
    Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
  }

  @ParameterizedTest(name = "profile {0}")
  @CsvSource({
    "missing.json, file-unreadable",
    "., file-unreadable",
    "empty.json, file-empty",
    "empty.jsonl, file-empty",
    "yaml.json, syntax-invalid",
    "nonsense.json, syntax-invalid",
    "nonsense.jsonl, syntax-invalid",
    "number.json, profile-invalid",
    "binary.json, syntax-invalid",
  })
  void unusableProfile_exitsWith2(String name, String code) throws IOException {
    files.write("empty.json", "");
    files.write("empty.jsonl", "");
    files.write("yaml.json", "title: Lead");
    files.write("nonsense.json", "nonsense ".repeat(100_000));
    files.write("nonsense.jsonl", "nonsense\nnonsense\n");
    files.write("number.json", "42");
    Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
    map(name).exits(2).prints("").says("error[" + code + "]");
  }

  @Test
  void unusableDirectory_exitsWith2() throws IOException {
    Run.of(
            "map",
            "--rules",
            files.path("rules.yaml"),
            "--profile",
            files.path("ana.json"),
            "--directory",
            files.write("bad.yaml", "rolls: {}\n"))
        .exits(2)
        .prints("")
        .says("bad.yaml:1:1: error[key-unknown]");
  }

  private Run map(String profile) {
    return Run.of(
        "map",
        "--rules",
        files.path("rules.yaml"),
        "--directory",
        files.path("directory.yaml"),
        "--profile",
        files.path(profile));
  }
}
