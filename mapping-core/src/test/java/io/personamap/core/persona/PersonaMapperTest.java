package io.personamap.core.persona;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.phone.PhonePolicy;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.Apply;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaMapperTest {
  private static final UserProfile ANA =
      UserProfile.builder()
          .attributes(
              Map.of(
                  "email", "ana@example.com",
                  "title", "Supervisor",
                  "city", "NYC",
                  "phone", "(317) 555-0100",
                  "blank", ""))
          .groups(List.of(Group.named("Spanish_Speakers")))
          .build();

  /**
   * Knows every name but those that begin with {@code No}; does not answer for those that begin
   * with {@code Down}.
   */
  private static final Directory DIRECTORY =
      (kind, name) -> {
        if (name.startsWith("Down")) {
          return new Lookup.Unavailable("no connection");
        }
        return name.startsWith("No")
            ? new Lookup.NotFound(List.of("Nob"))
            : new Lookup.Found(new Entry(kind, name, kind.word() + "-" + name));
      };

  private static MappingResult map(String rules) {
    return map(rules, ANA);
  }

  private static MappingResult map(String rules, UserProfile profile) {
    RuleSet ruleSet = RuleSet.parse("format: 1\n" + rules, "r.yaml", List.of(new TinyLanguage()));
    return PersonaMapper.builder(ruleSet).directory(DIRECTORY).build().map(profile);
  }

  private static List<String> names(Grants grants) {
    return grants.known().stream().map(Grant::name).toList();
  }

  private static List<ProblemCode> codes(MappingResult result) {
    return result.problems().stream().map(Problem::code).toList();
  }

  @Test
  void attributes_areKnownAbsentOrUnknown() {
    MappingResult result =
        map(
            """
            attributes:
              userName: user.email
              nickName: user.blank
              locale: user.nothing
              title: { value: user.title, apply: create }
              department: fail()
            """);
    Map<String, PersonaAttribute> attributes = result.persona().attributes();
    assertEquals(Mapped.known("ana@example.com"), attributes.get("userName").value());
    assertEquals(Mapped.absent(), attributes.get("nickName").value());
    assertEquals(Mapped.absent(), attributes.get("locale").value());
    assertEquals(Apply.CREATE, attributes.get("title").apply());
    assertTrue(attributes.get("department").value().isUnknown());
    Problem problem = result.problems().get(0);
    assertEquals("attributes/department", problem.rule().orElseThrow());
    assertEquals("r.yaml:7:15", problem.place().orElseThrow().toString());
  }

  @Test
  void emptyAttribute_isLeftAloneWhereTheRuleSaysKeep() {
    MappingResult result = map("attributes: { nickName: { value: user.blank, whenEmpty: keep } }");
    assertEquals(Set.of("active"), result.persona().attributes().keySet());
  }

  @ParameterizedTest
  @CsvSource({"user.blank, required-missing", "fail(), conversion"})
  void requiredAttributeWithoutValue_isMissing(String expression, String code) {
    MappingResult result =
        map("attributes: { userName: { value: " + expression + ", required: true } }");
    assertEquals(List.of("userName"), result.persona().missing());
    assertEquals(List.of(code), codes(result).stream().map(ProblemCode::id).toList());
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, true", "LOCKED_OUT, true", "SUSPENDED, false", "DEPROVISIONED, false"})
  void active_followsTheAccount(String status, boolean active) {
    UserProfile profile = UserProfile.builder().account("status", status).build();
    assertEquals(
        Mapped.<Object>known(active),
        map("name: x", profile).persona().attributes().get("active").value());
  }

  @Test
  void active_isTheRulesWhereTheySay() {
    assertEquals(
        Mapped.<Object>known(false),
        map("attributes: { active: false }").persona().attributes().get("active").value());
  }

  @Test
  void person_whoIsNotEligible_getsNothing() {
    MappingResult result =
        map(
            "eligible: inGroup(\"CC\")\nroles: [{ when: true, grant: Agent }]\nattributes: { a: fail() }");
    assertEquals(Mapped.known(false), result.persona().eligible());
    assertEquals(Grants.NONE, result.persona().roles());
    assertEquals(Map.of(), result.persona().attributes());
    assertEquals(List.of(), result.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail()", "user.nothing", "user.title"})
  void eligibility_thatCannotBeDecided_isUnknown(String condition) {
    MappingResult result = map("eligible: " + condition);
    assertTrue(result.persona().eligible().isUnknown());
    assertFalse(result.isComplete());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user.title == \"Clerk\" | Home",
        "user.title == \"Supervisor\" | East",
        "user.nothing == \"x\" | Home",
      })
  void division_isTheFirstMatch(String condition, String expected) {
    MappingResult result =
        map("division: [{ when: '" + condition + "', is: East }, { otherwise: Home }]");
    assertEquals(
        Mapped.known(new Grant(Kind.DIVISION, expected, "division-" + expected, null)),
        result.persona().division());
  }

  @Test
  void division_behindARuleThatFailed_isUnknown() {
    MappingResult result =
        map(
            "division: [{ when: fail(), is: East }, { when: true, is: West }, { otherwise: Home }]");
    assertTrue(result.persona().division().isUnknown());
    assertEquals("division[1]", result.problems().get(0).rule().orElseThrow());
  }

  @Test
  void division_withoutAMatch_isAbsent() {
    assertEquals(
        Mapped.absent(), map("division: [{ when: false, is: East }]").persona().division());
  }

  @Test
  void roles_areEveryMatchOnce() {
    MappingResult result =
        map(
            """
            roles:
              - { when: true, grant: [A, B] }
              - { when: false, grant: C }
              - { when: true, grant: [B, D] }
              - value: '{"E", user.blank, user.nothing}'
              - otherwise: Agent
            """);
    assertEquals(List.of("A", "B", "D", "E"), names(result.persona().roles()));
    assertTrue(result.persona().roles().complete());
  }

  @ParameterizedTest
  @CsvSource({"false, true, 1", "fail(), false, 0"})
  void otherwise_appliesOnlyWhereCertainlyNothingWasGranted(
      String condition, boolean complete, int granted) {
    Grants roles =
        map("roles: [{ when: " + condition + ", grant: A }, { otherwise: Agent }]")
            .persona()
            .roles();
    assertEquals(complete, roles.complete());
    assertEquals(granted, roles.known().size());
  }

  @Test
  void failedRole_leavesTheOthersGranted() {
    Grants roles =
        map("roles: [{ when: fail(), grant: A }, { when: true, grant: B }]").persona().roles();
    assertEquals(List.of("B"), names(roles));
    assertFalse(roles.complete());
  }

  @Test
  void skill_grantedTwice_hasTheHigherProficiency() {
    Grants skills =
        map("""
                skills:
                  - { when: true, grant: { Spanish: 2, French: 1 } }
                  - { when: inGroup("Spanish_Speakers"), grant: { Spanish: 4.5 } }
                  - { when: true, grant: Spanish }
                """)
            .persona()
            .skills();
    assertEquals(
        List.of(
            new Grant(Kind.SKILL, "Spanish", "skill-Spanish", 4.5),
            new Grant(Kind.SKILL, "French", "skill-French", 1.0)),
        skills.known());
  }

  @Test
  void emptyNamesOfAValue_areLeftOut() {
    UserProfile ben =
        UserProfile.of(
            Map.of("levels", Map.of(" ", 2, "", 3, "Spanish", 4), "names", List.of(" ")));
    Grants skills =
        map("skills: [{ value: user.levels }, { value: user.names }]", ben).persona().skills();
    assertEquals(List.of("Spanish"), names(skills));
    assertTrue(skills.complete());
  }

  @Test
  void tableRow_isPickedByItsExactKey() {
    String tables = "tables: { sites: { NYC: East, LDN: UK } }\n";
    String rule = "division: [{ value: { table: sites, key: user.%s } }, { otherwise: Home }]";
    assertEquals(
        "East",
        map(tables + rule.formatted("city")).persona().division().ifKnown().orElseThrow().name());
    assertEquals(
        "Home",
        map(tables + rule.formatted("title")).persona().division().ifKnown().orElseThrow().name());
  }

  @Test
  void unknownName_isReportedWithTheNearestAndNeverGranted() {
    MappingResult result =
        map("roles: [{ when: true, grant: [Agent, Nobody] }]\ndivision: [{ otherwise: Nowhere }]");
    assertEquals(List.of("Agent"), names(result.persona().roles()));
    assertFalse(result.persona().roles().complete());
    assertTrue(result.persona().division().isUnknown());
    assertEquals(List.of(ProblemCode.NAME_UNKNOWN, ProblemCode.NAME_UNKNOWN), codes(result));
    assertTrue(result.problems().get(1).hint().orElseThrow().contains("`Nob`"));
  }

  @Test
  void directoryThatDoesNotAnswer_isNotAnUnknownName() {
    MappingResult result = map("roles: [{ when: true, grant: [Agent, Down] }]");
    assertEquals(List.of("Agent"), names(result.persona().roles()));
    assertFalse(result.persona().roles().complete());
    assertEquals(List.of(ProblemCode.DIRECTORY_UNAVAILABLE), codes(result));
  }

  @Test
  void nameOutOfTheProfile_isNeverQuoted() {
    UserProfile profile = UserProfile.of(Map.of("title", "Nora Doe, 555-0100"));
    MappingResult result = map("roles: [{ value: user.title }]", profile);
    assertEquals(List.of(ProblemCode.NAME_UNKNOWN), codes(result));
    assertFalse(result.problems().get(0).toString().contains("Nora"));
    MappingResult written = map("roles: [{ value: '\"Nobody\"' }]", profile);
    assertTrue(written.problems().get(0).message().contains("`Nobody`"));
  }

  @Test
  void directoryThatThrows_didNotAnswer() {
    RuleSet rules =
        RuleSet.parse(
            "format: 1\nroles: [{ when: true, grant: Agent }]",
            "r.yaml",
            List.of(new TinyLanguage()));
    Directory broken =
        (kind, name) -> {
          throw new IllegalStateException("a mistake");
        };
    MappingResult result = PersonaMapper.builder(rules).directory(broken).build().map(ANA);
    assertFalse(result.persona().roles().complete());
    assertEquals(List.of(ProblemCode.DIRECTORY_UNAVAILABLE), codes(result));
  }

  @Test
  void withoutDirectory_namesAreGrantedUnverified() {
    RuleSet rules =
        RuleSet.parse(
            "format: 1\nroles: [{ when: true, grant: Agent }]",
            "r.yaml",
            List.of(new TinyLanguage()));
    MappingResult result = PersonaMapper.builder(rules).build().map(ANA);
    assertEquals(
        List.of(new Grant(Kind.ROLE, "Agent", null, null)), result.persona().roles().known());
    assertEquals(List.of(ProblemCode.NAME_UNVERIFIED), codes(result));
    assertTrue(result.isComplete());
  }

  @Test
  void manager_isResolvedAndTheAddressStaysOutOfMessages() {
    assertEquals(
        Mapped.<Object>known(
            new Grant(Kind.USER, "boss@example.com", "user-boss@example.com", null)),
        map("attributes: { manager: '\"boss@example.com\"' }")
            .persona()
            .attributes()
            .get("manager")
            .value());
    MappingResult unknown = map("attributes: { manager: '\"Nobody@example.com\"' }");
    assertTrue(unknown.persona().attributes().get("manager").value().isUnknown());
    assertFalse(unknown.problems().get(0).toString().contains("Nobody"));
  }

  @Test
  void phones_takeTheRegionOfTheRuleThenOfTheFile() {
    Map<String, Mapped<PhoneNumber>> phones =
        map("""
                phoneRegion: US
                phones:
                  work: user.phone
                  home: { value: '"(02) 9374 4000"', region: AU }
                  mobile: { value: '"020 7946 0018"', region: '"GB"' }
                  other: user.nothing
                """)
            .persona()
            .phones();
    assertEquals(Mapped.known(new PhoneNumber("+13175550100", null)), phones.get("work"));
    assertEquals(Mapped.known(new PhoneNumber("+61293744000", null)), phones.get("home"));
    assertEquals(Mapped.known(new PhoneNumber("+442079460018", null)), phones.get("mobile"));
    assertEquals(Mapped.absent(), phones.get("other"));
  }

  @Test
  void phone_thatIsNone_isUnknownAndReportedWithoutTheNumber() {
    MappingResult result = map("phoneRegion: US\nphones: { work: '\"9876\"' }");
    assertTrue(result.persona().phones().get("work").isUnknown());
    assertEquals(List.of(ProblemCode.PHONE_INVALID), codes(result));
    assertFalse(result.problems().get(0).toString().contains("9876"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "roles: [{ value: 5 }]",
        "roles: [{ value: true }]",
        "division: [{ value: '{\"A\", \"B\"}' }]",
        "phones: { work: true }",
        "attributes: { manager: 5 }",
      })
  void valueOfTheWrongType_isReported(String rules) {
    assertEquals(List.of(ProblemCode.RESULT_TYPE), codes(map(rules)));
  }

  @Test
  void sameInput_givesTheSameProblemsInTheSameOrder() {
    String rules =
        "attributes: { a: fail(), b: fail() }\nroles: [{ when: fail(), grant: [No1, No2] }, { when: true, grant: [No3, No4] }]";
    assertEquals(map(rules).problems(), map(rules).problems());
    assertEquals(map(rules).persona(), map(rules).persona());
  }

  @Test
  void phone_hasItsRegionFromTheProfileBeforeTheFile() {
    UserProfile ben =
        UserProfile.of(Map.of("phone", "(02) 9374 4000", "countryCode", "au", "c", "US"));
    MappingResult result = map("phones: { work: user.phone }\nphoneRegion: US", ben);
    assertEquals(
        Mapped.known(new PhoneNumber("+61293744000", null)), result.persona().phones().get("work"));
  }

  @Test
  void phoneOfAnotherKind_isUnknown() {
    UserProfile ben = UserProfile.of(Map.of("phone", "+44 20 7946 0018"));
    MappingResult result = map("phones: { mobile: { value: user.phone, type: mobile } }", ben);
    assertEquals(Mapped.unknown(), result.persona().phones().get("mobile"));
    assertEquals(List.of(ProblemCode.PHONE_TYPE), codes(result));
    assertEquals(
        List.of(), codes(map("phones: { work: { value: user.phone, type: fixed } }", ben)));
  }

  @Test
  void possiblePhone_isTakenWithAWarningByPolicy() {
    UserProfile ben = UserProfile.of(Map.of("phone", "+1 200 555 0100"));
    RuleSet ruleSet =
        RuleSet.parse(
            "format: 1\nphones: { work: user.phone }", "r.yaml", List.of(new TinyLanguage()));
    MappingResult result =
        PersonaMapper.builder(ruleSet)
            .phones(PhonePolicy.DEFAULT.takingPossible())
            .build()
            .map(ben);
    assertEquals(
        Mapped.known(new PhoneNumber("+12005550100", null)), result.persona().phones().get("work"));
    assertEquals(List.of(ProblemCode.PHONE_POSSIBLE), codes(result));
    assertTrue(result.isComplete());
  }
}
