package io.personamap.core.persona;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Lookup;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.explain.Why;
import io.personamap.core.explain.WhyText;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTest {
  private static final String RULES =
      """
      format: 1
      eligible: user.title == "Lead"
      attributes: { title: user.title, department: fail(), nickName: user.nickName }
      phones: { work: { value: user.phone, region: US } }
      division:
        - { id: off, when: user.title == "Clerk", is: West }
        - { id: lead, when: user.title == "Lead", is: East, because: leads sit in the east }
        - { otherwise: Home }
      roles:
        - { when: user.title == "Lead", grant: [Agent, Nobody] }
        - { otherwise: Guest }
      skills:
        - { id: low, when: true, grant: { Spanish: 2 } }
        - { id: high, when: true, grant: { Spanish: 5 } }
      """;

  private final AtomicInteger lookups = new AtomicInteger();
  private final Directory directory =
      (kind, name) -> {
        lookups.incrementAndGet();
        return name.equals("Nobody")
            ? new Lookup.NotFound(List.of())
            : new Lookup.Found(new Entry(kind, name, "id-" + name));
      };
  private final MappingResult result =
      mapper(RULES).map(UserProfile.of(Map.of("title", "Lead", "phone", "(317) 555-0100")));

  @Test
  void everyRule_tellsItsEffect() {
    Map<String, Effect> effects = new LinkedHashMap<>();
    result.why().rules().forEach(rule -> effects.put(rule.label(), rule.effect()));
    assertEquals(
        Map.ofEntries(
            Map.entry("eligible", Effect.APPLIED),
            Map.entry("attributes/title", Effect.APPLIED),
            Map.entry("attributes/department", Effect.FAILED),
            Map.entry("attributes/nickName", Effect.NO_MATCH),
            Map.entry("phones/work", Effect.APPLIED),
            Map.entry("division/off", Effect.NO_MATCH),
            Map.entry("division/lead", Effect.APPLIED),
            Map.entry("division[3]", Effect.NOT_NEEDED),
            Map.entry("roles[1]", Effect.APPLIED),
            Map.entry("roles[2]", Effect.NOT_NEEDED),
            Map.entry("skills/low", Effect.APPLIED),
            Map.entry("skills/high", Effect.APPLIED)),
        effects);
  }

  @Test
  void attributesAndPhones_haveReasonsToo() {
    String rules =
        """
        format: 1
        attributes:
          title: { value: user.title, because: customers see it }
          nickName: user.nickName
        phones:
          work: { value: user.phone, region: US, because: printed on badges }
          home: user.phone
        """;
    List<String> reasons =
        mapper(rules).map(UserProfile.of(Map.of())).why().rules().stream()
            .map(rule -> rule.label() + ": " + rule.reason().orElse("-"))
            .toList();
    assertEquals(
        List.of(
            "attributes/title: customers see it",
            "attributes/nickName: -",
            "phones/work: printed on badges",
            "phones/home: -"),
        reasons);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"user.title  == 'Lead'", "user.title\t== 'Lead'", "user.title\n== 'Lead'"})
  void expression_isShownOnOneLine(String condition) {
    String rules = "format: 1\nroles:\n  - id: lead\n    when: |\n      %s\n    grant: Agent\n";
    String text = String.format(rules, condition.replace("\n", "\n        ")).replace('\'', '"');
    assertEquals(
        """
        roles/lead applied  (r.yaml:3:5)
          user.title == "Lead"  → true
            user.title  → "Lead"
          gives Agent  (id id-Agent)
        """,
        text(mapper(text).map(UserProfile.of(Map.of("title", "Lead"))).why(), "roles/lead"));
  }

  @Test
  void directory_isNotAskedAgain() {
    int before = lookups.get();
    WhyText.of(result.why());
    assertEquals(before, lookups.get());
  }

  @Test
  void text_namesTheRuleItsReasonItsValuesAndTheWinner() {
    Why why = result.why();
    assertEquals(
        """
        division/lead applied  (r.yaml:7:5)
          because leads sit in the east
          user.title == "Lead"  → true
            user.title  → "Lead"
          gives East  (id id-East)
        """,
        text(why, "division/lead"));
    assertEquals(
        """
        division/off did not match  (r.yaml:6:5)
          user.title == "Clerk"  → false
            user.title  → "Lead"
        """,
        text(why, "division/off"));
    assertEquals(
        """
        roles[1] applied  (r.yaml:10:5)
          user.title == "Lead"  → true
            user.title  → "Lead"
          gives Agent  (id id-Agent)
          gives Nobody  (the directory has no such name)
        """,
        text(why, "roles[1]"));
    assertEquals(
        """
        skills/low applied  (r.yaml:13:5)
          gives Spanish at 2.0, but skills/high has the higher proficiency  (id id-Spanish)
        """,
        text(why, "skills/low"));
    assertEquals(
        """
        attributes/nickName has no value  (r.yaml:3:54)
          user.nickName  → null
        """,
        text(why, "attributes/nickName"));
    assertEquals(
        """
        phones/work applied  (r.yaml:4:11)
          user.phone  → "(317) 555-0100"
          "(317) 555-0100" read as +13175550100, region from the rule
        """,
        text(why, "phones/work"));
    assertEquals(
        """
        attributes/department failed  (r.yaml:3:34)
          fail  ✗ `fail()` never has a value
        """,
        text(why, "attributes/department"));
  }

  @Test
  void personWhoIsNotEligible_hasOneRuleExplained() {
    UserProfile clerk = UserProfile.of(Map.of("title", "Clerk"));
    PersonaMapper mapper = mapper(RULES);
    List<RuleExplanation> rules = mapper.map(clerk).why().rules();
    assertEquals(List.of("eligible"), rules.stream().map(RuleExplanation::label).toList());
    assertEquals(Effect.NO_MATCH, rules.get(0).effect());
    assertEquals(12, mapper.mapRegardless(clerk).why().rules().size());
  }

  @Test
  void otherwise_isNotAskedWhereNobodyKnowsOfARuleAbove() {
    String rules =
        """
        format: 1
        roles:
          - { when: fail(), grant: Agent }
          - { otherwise: Guest }
        """;
    MappingResult lead = mapper(rules).map(UserProfile.of(Map.of("title", "Lead")));
    assertEquals(
        """
        roles[1] failed  (r.yaml:3:5)
          fail  ✗ `fail()` never has a value
        roles[2] failed  (r.yaml:4:5)
        """,
        WhyText.of(lead.why()));
  }

  @Test
  void divisionOfTwoNames_failedAndGivesNone() {
    String rules =
        """
        format: 1
        division:
          - { value: user.sites }
          - { otherwise: Home }
        """;
    MappingResult lead = mapper(rules).map(UserProfile.of(Map.of("sites", List.of("A", "B"))));
    assertTrue(lead.persona().division().isUnknown());
    assertEquals(
        """
        division[1] failed  (r.yaml:3:5)
          user.sites  → ["A", "B"]
        division[2] was not needed  (r.yaml:4:5)
        """,
        WhyText.of(lead.why()));
  }

  @Test
  void manager_isANameThatTheDirectoryAnswers() {
    String rules = "format: 1\nattributes: { manager: user.boss }\n";
    MappingResult lead = mapper(rules).map(UserProfile.of(Map.of("boss", "ann@example.com")));
    assertEquals(
        """
        attributes/manager applied  (r.yaml:2:15)
          user.boss  → "ann@example.com"
          gives ann@example.com  (id id-ann@example.com)
        """,
        WhyText.of(lead.why()));
  }

  @Test
  void explanation_isTheSameForAllThreads() {
    String alone = WhyText.of(result.why());
    List<String> together =
        IntStream.range(0, 2_000).parallel().mapToObj(i -> WhyText.of(result.why())).toList();
    assertEquals(Set.of(alone), Set.copyOf(together));
  }

  private PersonaMapper mapper(String rules) {
    return PersonaMapper.builder(RuleSet.parse(rules, "r.yaml", List.of(new TinyLanguage())))
        .directory(directory)
        .build();
  }

  private static String text(Why why, String label) {
    RuleExplanation rule = why.rule(label).orElseThrow();
    return WhyText.of(rule);
  }
}
