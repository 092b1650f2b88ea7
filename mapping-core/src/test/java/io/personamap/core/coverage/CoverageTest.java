package io.personamap.core.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
  private static final String RULES =
      """
      format: 1
      name: small <b>
      eligible: a
      attributes:
        title: user.title
        rank: b?"high":"low"
        nick: 'n:"none"'
      division:
        - { id: first, when: a, is: East }
        - { id: never, when: b, is: "West & <North>" }
        - { otherwise: Home }
      roles:
        - { id: both, when: a&b, grant: Boss }
        - { id: all, when: true, grant: Agent }
      skills:
        - value: { table: site, key: user.city }
      tables:
        site:
          NYC: { Tours: 3 }
          LDN: { Tea: 5 }
      """;

  /** Each row: a condition, the truth of its letters per test, and what is missing. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "/coverage/conditions.cases",
      delimiterString = "=>",
      quoteCharacter = '\0')
  void condition_isShownByTheseTests(String condition, String tests, String missing) {
    String rules = "format: 1\nroles: [ { id: r, when: '" + condition + "', grant: x } ]\n";
    List<Map<String, Object>> users = new ArrayList<>();
    for (String test : tests.split(" ")) {
      Map<String, Object> user = new LinkedHashMap<>();
      for (int i = 0; i < test.length(); i++) {
        user.put(String.valueOf((char) ('a' + i)), test.charAt(i) == '1');
      }
      users.add(user);
    }
    List<String> gaps =
        cover(rules, users).gaps().stream().map(gap -> gap.text().replace("`", "")).toList();
    assertEquals(missing, gaps.isEmpty() ? "ok" : String.join("; ", gaps));
  }

  @Test
  void everything_thatNoTestShowsIsNamedWithItsPlace() {
    Coverage coverage = cover(RULES, List.of(Map.of("a", true, "b", false, "city", "LDN")));
    assertEquals(
        List.of(
            "3:11 eligible never failed to match",
            "5:3 attributes/title never gave a value",
            "6:9 attributes/rank `b` was never true",
            "7:10 attributes/nick `n` was never there",
            "9:5 division/first never failed to match",
            "10:5 division/never was never needed: a rule above always decided",
            "11:5 division[3] was never needed: a rule above always decided",
            "13:5 roles/both never matched",
            "13:23 roles/both `a` was never false; add a test where it is true while `b` is true,"
                + " and a test where it is false",
            "13:25 roles/both `b` was never true; add a test where it is true while `a` is true",
            "19:12 tables/site row `NYC` was never used"),
        coverage.gaps().stream()
            .map(gap -> gap.place().line() + ":" + gap.place().column() + " " + gap)
            .toList());
    assertEquals("7/14", coverage.ruleScore().toString());
    assertEquals("4/10", coverage.partScore().toString());
    assertEquals("1/2", coverage.rowScore().toString());
    assertEquals(46, coverage.score().percent());
    assertTrue(coverage.score().isAtLeast(46.1));
    assertFalse(coverage.score().isAtLeast(46.2));
  }

  @Test
  void text_hasATableAndTheMarkedLines() {
    List<String> text =
        CoverageText.of(cover(RULES, List.of(Map.of("a", true, "b", false, "city", "LDN"))));
    assertEquals("coverage of r.yaml: 46 %", text.get(0));
    assertTrue(
        text.contains("  roles/both                     0            1           never matched"));
    assertTrue(
        text.contains("    a                            1            0       no  was never false"));
    assertTrue(text.contains("  10 ! |   - { id: never, when: b, is: \"West & <North>\" }"));
    assertTrue(text.contains("  13 ~ |   - { id: both, when: a&b, grant: Boss }"));
    assertTrue(text.contains("  14 + |   - { id: all, when: true, grant: Agent }"));
    assertTrue(text.contains("   1   | format: 1"));
  }

  @Test
  void page_isEscapedNeedsNothingElseAndIsTheSameEachTime() {
    List<Map<String, Object>> users = List.of(Map.of("a", true, "b", false));
    String page = CoverageHtml.of(List.of(cover(RULES, users), cover(RULES, users)));
    assertEquals(page, CoverageHtml.of(List.of(cover(RULES, users), cover(RULES, users))));
    assertTrue(page.contains("<h1>small &lt;b&gt;</h1>"), page);
    assertTrue(page.contains("West &amp; &lt;North&gt;"), page);
    assertFalse(page.contains("http"), page);
    assertFalse(page.contains("<script"), page);
    for (String link : page.split("href=\"#")) {
      String id = link.substring(0, link.indexOf('"'));
      assertTrue(!page.contains("href=\"#" + id) || page.contains("id=\"" + id + "\""), id);
    }
  }

  @Test
  void nothingMapped_isNothingShown() {
    Coverage coverage = cover(RULES, List.of());
    assertEquals(0, coverage.score().percent());
    assertTrue(
        coverage.gaps().stream().anyMatch(gap -> gap.text().equals("`a` was never evaluated")));
  }

  @Test
  void mappingByAnotherReading_countsByItsLabels() {
    RuleSet rules = RuleSet.parse(RULES, "r.yaml", List.of(new TinyLogic()));
    String without = RULES.replace("eligible: a\n", "\n").replace("  title: user.title\n", "\n");
    RuleSet other = RuleSet.parse(without, "r.yaml", List.of(new TinyLogic()));
    CoverageCollector collector = new CoverageCollector(rules, "r.yaml", RULES);
    Map<String, Object> user = Map.of("a", true, "b", true, "city", "NYC");
    collector.add(PersonaMapper.builder(other).build().map(UserProfile.of(user)).why());
    List<String> matched =
        collector.report().rules().stream()
            .filter(rule -> rule.times().matched() == 1)
            .map(RuleCoverage::label)
            .toList();
    assertEquals(
        List.of(
            "attributes/rank",
            "attributes/nick",
            "division/first",
            "roles/both",
            "roles/all",
            "skills[1]"),
        matched);
  }

  /** Up to 63 parts are told by the bits of a long; what is computed per part must not double. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 62, 63, 64, 65, 200})
  void everyPartOfALongCondition_isCounted(int others) {
    String text =
        "format: 1\nroles: [ { id: r, when: '" + "a|".repeat(others) + "b', grant: x } ]\n";
    List<PartCoverage> parts =
        cover(
                text,
                List.of(
                    Map.of("a", false, "b", true),
                    Map.of("a", false, "b", false),
                    Map.of("a", true, "b", false)))
            .rules()
            .get(0)
            .conditions()
            .get(0)
            .parts();
    assertEquals(others + 1, parts.size());
    assertEquals(new PartCoverage.Times(1, 2), parts.get(0).seen());
    assertEquals(new PartCoverage.Times(1, 1), parts.get(0).decided());
    for (PartCoverage repeated : parts.subList(1, others)) {
      assertEquals(new PartCoverage.Times(0, 2), repeated.seen());
      assertEquals(new PartCoverage.Times(0, 1), repeated.decided());
    }
    assertEquals(new PartCoverage.Times(1, 1), parts.get(others).seen());
    assertEquals(new PartCoverage.Times(1, 1), parts.get(others).decided());
  }

  private static Coverage cover(String text, List<Map<String, Object>> users) {
    RuleSet rules = RuleSet.parse(text, "r.yaml", List.of(new TinyLogic()));
    PersonaMapper mapper = PersonaMapper.builder(rules).build();
    CoverageCollector collector = new CoverageCollector(rules, "r.yaml", text);
    for (Map<String, Object> user : users) {
      collector.add(mapper.mapRegardless(UserProfile.of(user)).why());
    }
    return collector.report();
  }
}
