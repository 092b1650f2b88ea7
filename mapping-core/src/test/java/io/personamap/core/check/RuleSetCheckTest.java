package io.personamap.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.directory.Directory;
import io.personamap.core.directory.Entry;
import io.personamap.core.directory.InMemoryDirectory;
import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.problem.Problem;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetCheckTest {
  private static final RuleSet RULES =
      RuleSet.parse(
          """
          format: 1
          roles: [{ when: user.x == "y", grant: [agent, boss, Superviser, Lead] }]
          skills: [{ when: user.x == "y", grant: { spanish: 5 } }]
          """,
          "r.yaml",
          List.of(new TinyLanguage()));

  private static final Directory NAMES =
      InMemoryDirectory.of(
          Map.of(
              Kind.ROLE,
              Map.of("Agent", "1", "AGENT", "2", "Boss", "3", "Supervisor", "4", "Lead", "5"),
              Kind.SKILL,
              Map.of("Spanish", "6")));

  static Stream<Directory> directories() {
    return Stream.of(
        NAMES,
        (kind, name) -> new Lookup.Unavailable("down"),
        (kind, name) -> new Lookup.Found(new Entry(kind, name, "1"), Duration.ofMinutes(17)),
        (kind, name) -> {
          throw new IllegalStateException("a mistake of the directory");
        });
  }

  private static List<String> check(RuleSetCheck check) {
    return check.run().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("directories")
  void names_areFoundWrongWhereTheMapperFindsThemWrong(Directory directory) {
    UserProfile everything = UserProfile.builder().attributes(Map.of("x", "y")).build();
    List<Problem> mapped =
        PersonaMapper.builder(RULES).directory(directory).build().map(everything).problems();
    assertEquals(
        mapped.stream().map(Problem::toString).toList(),
        check(RuleSetCheck.of(RULES).directory(directory)));
  }

  @Test
  void spellingsThatTheDirectorySpeaksOf_areNotComparedAgain() {
    RuleSet rules =
        RuleSet.parse(
            "format: 1\nroles: [{ when: user.x == \"y\", grant: [agent, Agent] }]",
            "r.yaml",
            List.of(new TinyLanguage()));
    assertEquals(List.of("name-similar"), codes(RuleSetCheck.of(rules)));
    assertEquals(List.of("name-ambiguous"), codes(RuleSetCheck.of(rules).directory(NAMES)));
  }

  private static List<String> codes(RuleSetCheck check) {
    return check.run().stream().map(finding -> finding.code().id()).toList();
  }

  @Test
  void check_staysAsItIsWhenAnotherIsMadeOfIt() {
    RuleSetCheck alone = RuleSetCheck.of(RULES);
    List<String> before = check(alone);
    RuleSetCheck named = alone.directory(NAMES);
    assertEquals(before, check(alone));
    List<String> withNames = check(named);
    named.target(null).directory(null);
    assertEquals(withNames, check(named));
  }
}
