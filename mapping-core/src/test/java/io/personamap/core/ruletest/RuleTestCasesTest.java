package io.personamap.core.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTestCasesTest {
  private static final String RULES =
      """
      format: 1
      eligible: inGroup("CC")
      attributes: { userName: user.email, number: user.number }
      division:
        - { id: billing, when: user.department == "Billing", is: Billing_Div }
        - { otherwise: Home }
      roles:
        - { id: lead, when: user.title == "Lead", grant: [Supervisor, Agent] }
        - { id: clerk, when: user.title == "Clerk", grant: Agent }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeRules() throws IOException {
    Files.writeString(folder.resolve("r.yaml"), RULES);
  }

  /** A resource in the shape of SCIM, without what core must not know. */
  private static final class TinyEmitter implements ResourceEmitter {
    @Override
    public Emission emit(io.personamap.core.persona.Persona persona) {
      if (!persona.eligible().equals(Mapped.known(true))) {
        return new Emission(null, List.of());
      }
      Map<String, Object> members = new LinkedHashMap<>();
      persona
          .attributes()
          .forEach(
              (name, attribute) ->
                  attribute.value().ifKnown().ifPresent(value -> members.put(name, value)));
      List<Map<String, String>> roles =
          persona.roles().known().stream().map(Grant::name).map(TinyEmitter::role).toList();
      if (!roles.isEmpty()) {
        members.put("roles", roles);
      }
      return new Emission(
          members, List.of(Problem.warning(ProblemCode.TARGET_DROPS, "`x` is dropped")));
    }

    private static Map<String, String> role(String name) {
      return Map.of("value", name, "type", "cc");
    }

    @Override
    public List<String> sources(List<String> path) {
      return List.of(path.get(0));
    }
  }

  @Test
  void rows_makeATestEachCalledAfterTheRow() throws IOException {
    RuleTestFile file =
        read(
            """
            rules: r.yaml
            tests:
              - name: the division of ${department}
                with:
                  - { department: Billing, division: Billing_Div }
                  - { department: Sales, division: Home }
                given: { user: { department: "${department}" } }
                expect: { division: "${division}" }
              - name: roles
                with:
                  - { name: a lead, title: Lead, roles: [Supervisor, Agent] }
                  - { name: a clerk, title: Clerk, roles: [Agent] }
                given: { user: { title: "${title}" } }
                expect: { roles: "${roles}" }
              - name: numbers
                with:
                  - { number: 7 }
                  - number: 07
                given: { user: { number: "${number}" } }
                expect: { number: "${number}" }
              - name: keys, pieces and a dollar
                with: [ { key: email, who: ana } ]
                given: { user: { "${key}": "${who}@$${who}" } }
                expect: { userName: "ana@$${who}" }
            """);
    assertEquals(
        List.of(
            "5 the division of Billing",
            "6 the division of Sales",
            "11 roles: a lead",
            "12 roles: a clerk",
            "17 numbers (number: 7)",
            "18 numbers (number: 07)",
            "22 keys, pieces and a dollar (key: email, who: ana)"),
        file.tests().stream().map(test -> test.place().line() + " " + test.name()).toList());
    file.run().forEach(r -> assertInstanceOf(RuleTestResult.Passed.class, r, r::toString));
  }

  @Test
  void everythingWrongWithRows_isReportedOnce() throws IOException {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () ->
                read(
                    """
                    rules: r.yaml
                    tests:
                      - name: a
                        with: [ { title: x }, { title: x }, 7 ]
                        given: { user: { title: "${titel}" } }
                        expect: { division: Home, role: x }
                      - { name: b, with: {}, given: {}, expect: { division: Home } }
                      - { name: c, with: [], given: {}, expect: { division: Home } }
                      - name: d
                        with: [ { title: [x] } ]
                        given: { user: { title: "a ${title}" } }
                        expect: { scim: [], division: Home }
                    """));
    assertEquals(
        List.of(
            "3:11 two tests are called `a (title: x)`",
            "4:41 a row of `with` is a mapping, not a number",
            "5:29 the row of `with` in line 4 has no `titel`",
            "6:31 `role` is neither a key nor an attribute of the rule file",
            "7:22 `with` is a list of rows, not a mapping",
            "8:22 `with` has no row",
            "11:29 `${title}` within a text is a text, not a list",
            "12:21 `scim` is a part of the resource, a mapping, not a list"),
        refused.problems().stream()
            .map(
                problem ->
                    problem.place().map(place -> place.line() + ":" + place.column()).orElse("-")
                        + " "
                        + problem.message())
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\0',
      textBlock =
          """
          { userName: ana@x } => ok
          { userName: bo@x } => scim/userName: expected bo@x, was ana@x
          { roles: [ { value: Agent } ] } => ok
          { roles: [ { value: Agent }, { value: Supervisor, type: cc } ] } => ok
          { roles: [ { type: cc }, { value: Supervisor }, { value: Agent } ] } => scim/roles: expected [{type: cc}, {value: Supervisor}, {value: Agent}], was [{value: Supervisor, type: cc}, {value: Agent, type: cc}]
          { roles: [ { type: cc }, { value: Supervisor } ] } => ok
          { roles: [] } => scim/roles: expected [], was [{value: Supervisor, type: cc}, {value: Agent, type: cc}]
          { phones: [], title: null, name: {} } => ok
          { number: 7 } => ok
          { number: { is: 7 } } => scim/number: expected {is: 7}, was 7
          null => scim: expected no resource, was a resource
          """)
  void resource_isComparedWithAPart(String expected, String difference) throws IOException {
    String given = "{ user: { email: ana@x, number: 7, title: Lead } }";
    RuleTestResult result = run(given, "{ scim: " + expected + " }");
    if (difference.equals("ok")) {
      assertInstanceOf(RuleTestResult.Passed.class, result, result::toString);
    } else {
      String shown =
          assertInstanceOf(RuleTestResult.Failed.class, result).differences().get(0).toString();
      assertEquals(
          difference,
          shown
              .replace("type: cc, value: Agent", "value: Agent, type: cc")
              .replace("type: cc, value: Supervisor", "value: Supervisor, type: cc"));
    }
  }

  @Test
  void resource_isThatOfAnEligiblePersonUnlessTheTestLooksAtTheGate() throws IOException {
    String bo = "{ user: { email: bo@x } }";
    assertInstanceOf(RuleTestResult.Passed.class, run(bo, "{ scim: { userName: bo@x } }"));
    assertInstanceOf(RuleTestResult.Passed.class, run(bo, "{ scim: null, eligible: false }"));
    assertInstanceOf(
        RuleTestResult.Passed.class, run(bo, "{ problems: [target-drops], division: Home }"));
  }

  @Test
  void resourceWithoutATarget_isAProblemOfTheTest() throws IOException {
    Path file = write("rules: r.yaml\ntests: [ { name: a, given: {}, expect: { scim: {} } } ]\n");
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> RuleTestFile.read(file, List.of(new TinyLanguage())));
    assertEquals(
        "`scim` needs a target, and there is none here", refused.problems().get(0).message());
  }

  @Test
  void failure_showsExpectedBesideActualAndTheRulesThatDecided() throws IOException {
    RuleTestResult result =
        run(
            "{ user: { title: Clerk, department: Sales } }",
            "{ roles: [Supervisor, Agent], division: Billing_Div, userName: ana@x }");
    RuleTestResult.Failed failed = assertInstanceOf(RuleTestResult.Failed.class, result);
    assertEquals(
        """
        what                 expected             actual   where
        roles                [Agent, Supervisor]  [Agent]  t.yaml:5:15
        division             Billing_Div          Home     t.yaml:5:43
        attributes/userName  ana@x                nothing  t.yaml:5:66
        why:
          roles/lead did not match  (r.yaml:8:5)
            user.title == "Lead"  → false
              user.title  → "Clerk"
          division/billing did not match  (r.yaml:5:5)
            user.department == "Billing"  → false
              user.department  → "Sales"
          division[2] applied  (r.yaml:6:5)
            gives Home
          attributes/userName has no value  (r.yaml:3:15)
            user.email  → null
        note: the person is not eligible, and this test looks at the other rules as if they were; \
        say `eligible: false` to test the gate
        """,
        text(failed));
  }

  @Test
  void failureOfANameThatNoRuleKnows_saysSo() throws IOException {
    RuleTestResult result = run("{ user: { title: Clerk } }", "{ roles: [Agent, Boss] }");
    assertTrue(
        text(assertInstanceOf(RuleTestResult.Failed.class, result))
            .contains("why: no rule of `roles` can give `Boss`\n"));
  }

  @Test
  void failureOfTheResource_isExplainedByTheRulesThatFeedIt() throws IOException {
    RuleTestResult result =
        run("{ user: { title: Lead } }", "{ scim: { roles: [ { value: Boss } ] } }");
    assertTrue(
        text(assertInstanceOf(RuleTestResult.Failed.class, result))
            .contains("  roles/lead applied  (r.yaml:8:5)\n"));
  }

  @Test
  void long_values_standBelowEachOther() throws IOException {
    String title = "x".repeat(100);
    RuleTestResult result = run("{ user: {} }", "{ userName: " + title + " }");
    assertTrue(
        text(assertInstanceOf(RuleTestResult.Failed.class, result))
            .startsWith(
                "attributes/userName  t.yaml:5:15\n  expected  "
                    + title
                    + "\n  actual    nothing\n"));
  }

  @Test
  void givenFile_mayBeYamlALineOrHaveItsGroupsApart() throws IOException {
    Files.writeString(folder.resolve("u.yaml"), "user: { department: Billing }\n");
    Files.writeString(
        folder.resolve("u.jsonl"), "{\"department\":\"Sales\"}\n\n{\"department\":\"Billing\"}\n");
    Files.writeString(
        folder.resolve("u.json"), "{\"id\":\"1\",\"profile\":{\"department\":\"Billing\"}}");
    Files.writeString(
        folder.resolve("g.json"),
        "[{\"id\":\"g1\",\"type\":\"OKTA_GROUP\",\"profile\":{\"name\":\"CC\"}}]");
    String billing = "{ division: Billing_Div }";
    assertInstanceOf(RuleTestResult.Passed.class, run("{ file: u.yaml }", billing));
    assertInstanceOf(RuleTestResult.Passed.class, run("{ file: u.jsonl, line: 3 }", billing));
    assertInstanceOf(
        RuleTestResult.Passed.class,
        run("{ file: u.json, groups: g.json }", "{ eligible: true, division: Billing_Div }"));
    assertThrows(InvalidInputException.class, () -> run("{ file: u.jsonl, line: 2 }", billing));
  }

  @Test
  void cases_areNamedPlacedAndThrowWithTheFailure() throws IOException {
    write(
        """
        rules: r.yaml
        tests:
          - { name: good, given: {}, expect: { division: Home } }
          - { name: bad, given: {}, expect: { division: Billing_Div } }
          - { name: later, skip: soon, given: {}, expect: { division: Billing_Div } }
        """);
    Files.move(folder.resolve("t.yaml"), folder.resolve("t.test.yaml"));
    Files.writeString(folder.resolve("u.test.yaml"), "nonsense");
    List<RuleTests.Case> cases =
        RuleTests.in(folder, List.of(new TinyLanguage()), rules -> new TinyEmitter()).toList();
    assertEquals(
        List.of("good", "bad", "later (skipped: soon)", "u.test.yaml can be used"),
        cases.stream().map(RuleTests.Case::name).toList());
    assertEquals("line=4&column=5", cases.get(1).source().getQuery());
    assertEquals(
        cases.stream().map(RuleTests.Case::name).toList(),
        RuleTests.in(folder, List.of(new TinyLanguage())).map(RuleTests.Case::name).toList());
    cases.get(0).run();
    cases.get(2).run();
    AssertionError failed = assertThrows(AssertionError.class, cases.get(1)::run);
    assertTrue(String.valueOf(failed.getMessage()).contains("division  Billing_Div  Home"));
    assertThrows(AssertionError.class, cases.get(3)::run);
    assertThrows(
        InvalidInputException.class,
        () -> RuleTests.files(Files.createDirectory(folder.resolve("empty"))));
  }

  private String text(RuleTestResult.Failed failed) {
    return (String.join("\n", FailureText.of(failed)) + "\n").replace(folder + "/", "");
  }

  private RuleTestResult run(String given, String expect) throws IOException {
    String test = "  - name: a\n    given: " + given + "\n    expect: " + expect + "\n";
    return read("rules: r.yaml\ntests:\n" + test).run().get(0);
  }

  private RuleTestFile read(String text) throws IOException {
    return RuleTestFile.read(write(text), List.of(new TinyLanguage()), rules -> new TinyEmitter());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("t.yaml"), text);
  }
}
