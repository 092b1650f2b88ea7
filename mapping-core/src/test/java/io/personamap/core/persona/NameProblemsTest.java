package io.personamap.core.persona;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.InMemoryDirectory;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameProblemsTest {
  private static final Directory NAMES =
      InMemoryDirectory.of(
          Map.of(
              Kind.ROLE, Map.of("Billing Agent", "1", "Agent", "2", "AGENT", "3"),
              Kind.SKILL, Map.of("Spanish", "4"),
              Kind.USER, Map.of("boss@example.com", "5")));

  private static MappingResult map(String rules, Directory directory, Map<String, ?> attributes) {
    RuleSet ruleSet = RuleSet.parse("format: 1\n" + rules, "r.yaml", List.of(new TinyLanguage()));
    UserProfile profile = UserProfile.builder().attributes(attributes).build();
    return PersonaMapper.builder(ruleSet).directory(directory).build().map(profile);
  }

  private static MappingResult map(String rules) {
    return map(rules, NAMES, Map.of());
  }

  private static Problem only(MappingResult result) {
    assertEquals(1, result.problems().size(), () -> result.problems().toString());
    return result.problems().get(0);
  }

  @Test
  void roleInOtherCase_isGrantedInItsExactSpellingWithAWarning() {
    MappingResult result = map("roles: [{ when: true, grant: billing\u00a0agent }]");
    assertEquals(
        List.of(new Grant(Kind.ROLE, "Billing Agent", "1", null)),
        result.persona().roles().known());
    Problem problem = only(result);
    assertEquals(ProblemCode.NAME_INEXACT, problem.code());
    assertFalse(problem.isError());
    assertTrue(problem.message().contains("`Billing Agent`"));
    assertEquals("`billing\u00a0agent` has a no-break space at 7", problem.hint().orElse(""));
  }

  @Test
  void twoSpellingsOfOneRole_areOneGrant() {
    MappingResult result = map("roles: [{ when: true, grant: [Billing Agent, BILLING AGENT] }]");
    assertEquals(1, result.persona().roles().known().size());
    assertTrue(result.persona().roles().complete());
  }

  @Test
  void roleThatCouldBeTwo_isNeither() {
    MappingResult result = map("roles: [{ when: true, grant: agent }]");
    assertEquals(new Grants(List.of(), false), result.persona().roles());
    Problem problem = only(result);
    assertEquals(ProblemCode.NAME_AMBIGUOUS, problem.code());
    assertEquals("the directory has `AGENT` (id 3), `Agent` (id 2)", problem.hint().orElse(""));
    assertFalse(result.isRetryable());
  }

  @Test
  void skillInOtherCase_isUnknownWithTheNearestName() {
    MappingResult result = map("skills: [{ when: true, grant: { spanish: 5 } }]");
    Problem problem = only(result);
    assertEquals(ProblemCode.NAME_UNKNOWN, problem.code());
    assertEquals("did you mean `Spanish`?", problem.hint().orElse(""));
  }

  @Test
  void lookAlike_isNamedInTheHint() {
    Problem problem = only(map("skills: [{ when: true, grant: { Sp\u0430nish: 5 } }]"));
    assertEquals(
        "did you mean `Spanish`? `Sp\u0430nish` has a Cyrillic `\u0430`, which looks like `a`, at"
            + " 2",
        problem.hint().orElse(""));
    Problem invisible = only(map("skills: [{ when: true, grant: { \"Spanish\\u200b\": 5 } }]"));
    assertTrue(invisible.hint().orElse("").endsWith("has a zero width space at 7"));
  }

  @Test
  void userInOtherCase_isFoundAndNotQuoted() {
    MappingResult result =
        map("attributes: { manager: user.boss }", NAMES, Map.of("boss", "Boss@Example.com"));
    assertEquals(List.of(), result.problems());
  }

  @Test
  void staleAnswer_isUsedWithAWarning() {
    Directory stale =
        (kind, name) -> new Lookup.Found(new Entry(kind, name, "1"), Duration.ofMinutes(17));
    MappingResult result = map("roles: [{ when: true, grant: Agent }]", stale, Map.of());
    assertEquals(1, result.persona().roles().known().size());
    Problem problem = only(result);
    assertEquals(ProblemCode.DIRECTORY_STALE, problem.code());
    assertTrue(problem.message().contains("17 minutes old"));
    assertTrue(result.isComplete());
    assertFalse(result.isRetryable());
  }

  @Test
  void outage_isRetryableAndRevokesNothing() {
    MappingResult result =
        map(
            "roles: [{ when: true, grant: Agent }]",
            (kind, name) -> new Lookup.Unavailable("down"),
            Map.of());
    assertTrue(result.isRetryable());
    assertEquals(new Grants(List.of(), false), result.persona().roles());
  }
}
