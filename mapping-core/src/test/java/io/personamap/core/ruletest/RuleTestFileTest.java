package io.personamap.core.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTestFileTest {
  private static final String RULES =
      """
      format: 1
      name: test
      language: okta
      eligible: inGroup("CC-Retail")
      attributes:
        userName: user.email
        title: user.title
        employeeNumber: user.number
        nickname: fail()
      phones:
        work: { value: user.phone, region: US }
        mobile: user.mobile
      division:
        - when: user.department == "Billing"
          is: Billing_Div
        - otherwise: Home
      roles:
        - id: supervisor
          when: user.title == "Supervisor"
          grant: Supervisor
        - value: user.extra
        - otherwise: Agent
      skills:
        - when: inGroup("Spanish_Speakers")
          grant: { Spanish: 5 }
      languages:
        - when: inGroup("Spanish_Speakers")
          grant: { Spanish - Written: 4.5 }
      """;
  private static final String DIRECTORY =
      """
      roles:     { Supervisor: 1, Agent: 2 }
      divisions: { Home: 3, Billing_Div: 4 }
      skills:    { Spanish: 5 }
      languages: { Spanish - Written: 6 }
      """;
  private static final String HEAD = "rules: r.yaml\ndirectory: d.yaml\ntests:\n";
  private static final String ANA =
      "{ user: { email: ana@example.com, title: Supervisor, department: Billing, number: 0042,"
          + " phone: 317 555 0100 x12 }, groups: [CC-Retail, Spanish_Speakers] }";

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("r.yaml"), RULES);
    Files.writeString(folder.resolve("d.yaml"), DIRECTORY);
  }

  /** Each row is an expectation about Ana, and the difference that it makes, or nothing. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/ruletest/expectations.cases",
      delimiterString = "=>",
      quoteCharacter = '\0')
  void expectation_isMetOrShownWithWhatIsThere(String expect, String difference)
      throws IOException {
    RuleTestResult result = run(ANA, expect);
    if (difference.equals("ok")) {
      assertInstanceOf(RuleTestResult.Passed.class, result, result::toString);
    } else {
      assertEquals(List.of(difference), shown(result));
    }
  }

  @Test
  void everyDifference_isReportedInTheOrderOfTheTestWithItsPlace() throws IOException {
    RuleTestResult result = run(ANA, "{ roles: [], division: Home, title: Supervisor }");
    RuleTestResult.Failed failed = assertInstanceOf(RuleTestResult.Failed.class, result);
    assertEquals(
        List.of("roles: expected [], was [Supervisor]", "division: expected Home, was Billing_Div"),
        shown(result));
    assertEquals(6, failed.differences().get(0).place().line());
    assertEquals("a test", failed.name());
    assertEquals(4, failed.place().line());
    assertTrue(failed.remark().isEmpty());
    assertTrue(failed.result().why().rule("roles/supervisor").isPresent());
  }

  @Test
  void personWhoIsNotEligible_isTestedAsIfUnlessTheTestLooksAtTheGate() throws IOException {
    String bo = "{ user: { email: bo@example.com } }";
    assertInstanceOf(RuleTestResult.Passed.class, run(bo, "{ roles: [Agent], division: Home }"));
    assertInstanceOf(RuleTestResult.Passed.class, run(bo, "{ eligible: false, roles: [] }"));
    RuleTestResult.Failed failed =
        assertInstanceOf(RuleTestResult.Failed.class, run(bo, "{ roles: [Supervisor] }"));
    assertTrue(failed.remark().orElse("").contains("`eligible: false`"));
  }

  @Test
  void unknownMember_isAProblemAndNotComparedByName() throws IOException {
    String bo = "{ user: { extra: Supervisr } }";
    assertInstanceOf(RuleTestResult.Passed.class, run(bo, "{ roles: [] }"));
    assertEquals(
        List.of("roles: expected [Agent], was [] and unknown members"),
        shown(run(bo, "{ roles: [Agent] }")));
    assertInstanceOf(
        RuleTestResult.Passed.class, run(bo, "{ roles: [], problems: [name-unknown] }"));
    assertInstanceOf(RuleTestResult.Failed.class, run(bo, "{ roles: [], problems: [] }"));
  }

  @Test
  void numberThatIsNone_isAProblemThatATestMayExpect() throws IOException {
    String bo = "{ user: { phone: \"12\" } }";
    assertInstanceOf(RuleTestResult.Passed.class, run(bo, "{ problems: [phone-invalid] }"));
    assertEquals(
        List.of("phones/work: expected nothing, was unknown"),
        shown(run(bo, "{ phones: { work: null } }")));
  }

  @Test
  void unquotedNumberThatJsonWouldWriteOtherwise_isText() throws IOException {
    String bo = "{ user: { number: 0042, title: 42, phone: +13175550100 } }";
    assertInstanceOf(
        RuleTestResult.Passed.class,
        run(bo, "{ employeeNumber: '0042', title: 42, phones: { work: +13175550100 } }"));
  }

  @Test
  void skippedTest_isNotRun() throws IOException {
    Path file = write(HEAD + "  - { name: a, skip: later, given: {}, expect: { division: X } }\n");
    RuleTestResult.Skipped skipped =
        assertInstanceOf(RuleTestResult.Skipped.class, read(file).run().get(0));
    assertEquals("later", skipped.reason());
  }

  @Test
  void givenFile_isReadInAnyFormat() throws IOException {
    Files.writeString(
        folder.resolve("ana.json"), "{\"id\": \"u\", \"profile\": {\"title\": \"Supervisor\"}}");
    assertInstanceOf(
        RuleTestResult.Passed.class, run("{ file: ana.json }", "{ roles: [Supervisor] }"));
  }

  @Test
  void everyProblem_ofEveryFile_isReportedAtOnce() throws IOException {
    Files.writeString(folder.resolve("d.yaml"), "role: {}\n");
    Files.writeString(folder.resolve("two.jsonl"), "{}\n{}\n");
    Path file =
        write(
            """
            rules: r.yaml
            directory: d.yaml
            test: []
            tests:
              - name: a
                given: { user: {}, group: [x] }
                expects: {}
              - name: a
                given: { file: missing.json }
                expect: { division: [x], role: Agent, problems: [phone-invalud], phones: { work: 12 } }
                now: yesterday
              - given: { file: two.jsonl }
                expect: { roles: { includes: [x] }, skills: { Spanish: high }, eligible: no }
              - 7
            """);
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> read(file));
    assertEquals(
        List.of(
            "d.yaml:1:1 key-unknown did you mean `roles`?",
            "t.yaml:3:1 key-unknown did you mean `tests`?",
            "t.yaml:5:5 key-missing -",
            "t.yaml:6:12 key-unknown did you mean `groups`?",
            "t.yaml:7:5 key-unknown did you mean `expect`?",
            "t.yaml:8:11 value-wrong -",
            "t.yaml:9:20 file-unreadable paths are relative to the test file",
            "t.yaml:10:25 type-wrong -",
            "t.yaml:10:30 key-unknown did you mean `roles`?",
            "t.yaml:10:54 value-wrong did you mean `phone-invalid`?",
            "t.yaml:10:86 value-wrong write `+`, the country code and the number",
            "t.yaml:11:10 value-wrong such as `2026-01-31T12:00:00Z`",
            "t.yaml:12:5 key-missing -",
            "t.yaml:12:20 value-wrong -",
            "t.yaml:13:24 key-unknown did you mean `include`?",
            "t.yaml:13:60 value-wrong -",
            "t.yaml:13:78 type-wrong -",
            "t.yaml:14:5 type-wrong -"),
        refused.problems().stream().map(RuleTestFileTest::shown).toList());
  }

  /** A test that can only pass is a slip. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { phones: {} }                             | 4:55 value-wrong -
          { attributes: {} }                         | 4:59 value-wrong -
          { roles: {} }                              | 4:54 value-wrong for none write `roles: []`
          { roles: { exclude: [] } }                 | 4:54 value-wrong for none write `roles: []`
          { skills: { include: {}, exclude: null } } | 4:55 value-wrong for none write `skills: []`
          { phones: { wrok: null } }                 | 4:57 key-unknown did you mean `work`?
          { phones: { fax: null } }                  | 4:57 key-unknown known here: work, mobile
          """)
  void expectationThatTestsNothing_isRefused(String expect, String problem) throws IOException {
    Path file = write(HEAD + "  - { name: a, given: { user: {} }, expect: " + expect + " }\n");
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> read(file));
    assertEquals(
        List.of("t.yaml:" + problem),
        refused.problems().stream().map(RuleTestFileTest::shown).toList());
  }

  @Test
  void emptyPart_isTakenBesideAnotherThatSaysSomething() throws IOException {
    assertInstanceOf(
        RuleTestResult.Passed.class, run(ANA, "{ roles: { include: [], exclude: [Agent] } }"));
  }

  @Test
  void missingRuleFile_isAProblemOfTheTestFile() throws IOException {
    Path file = write("rules: x.yaml\ntests:\n  - { name: a, given: {}, expect: { title: x } }\n");
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> read(file));
    assertEquals(
        List.of("t.yaml:1:8 file-unreadable paths are relative to the test file"),
        refused.problems().stream().map(RuleTestFileTest::shown).toList());
  }

  @Test
  void directory_mayBeLeftOut() throws IOException {
    Path file =
        write("rules: r.yaml\ntests:\n  - { name: a, given: {}, expect: { roles: [Agent] } }\n");
    assertInstanceOf(RuleTestResult.Passed.class, read(file).run().get(0));
  }

  private RuleTestResult run(String given, String expect) throws IOException {
    String test = "  - name: a test\n    given: " + given + "\n    expect: " + expect + "\n";
    RuleTestFile file = read(write(HEAD + test));
    assertEquals(1, file.tests().size());
    return file.run().get(0);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("t.yaml"), text);
  }

  private static RuleTestFile read(Path file) {
    return RuleTestFile.read(file, List.of(new TinyLanguage()));
  }

  private static List<String> shown(RuleTestResult result) {
    return assertInstanceOf(RuleTestResult.Failed.class, result).differences().stream()
        .map(Difference::toString)
        .toList();
  }

  private static String shown(Problem problem) {
    String place = problem.place().orElseThrow().toString();
    String name = place.substring(place.replace('\\', '/').lastIndexOf('/') + 1);
    return name + " " + problem.code() + " " + problem.hint().orElse("-");
  }
}
