package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.core.whynot.Change;
import io.personamap.core.whynot.Edit;
import io.personamap.core.whynot.WhyNot;
import io.personamap.core.whynot.WhyNotAnswer;
import io.personamap.oktael.OktaLanguage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

/** Random rule files and profiles: every change, applied to the profile, gives the name. */
class WhyNotPropertyTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final Map<String, Integer> ANSWERS = new TreeMap<>();

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void everyAnswer_gives(@ForAll long seed) {
    Random random = new Random(seed);
    String text = new RandomRules(random).file();
    RuleSet rules = RuleSet.parse(text, "random.yaml", OktaLanguage.all());
    UserProfile profile = RandomRules.profile(random);
    Kind kind = random.nextInt(3) == 0 ? Kind.DIVISION : Kind.ROLE;
    String name = RandomRules.name(random);
    WhyNotAnswer answer = WhyNot.of(rules, NOW).ask(profile, kind, name);
    ANSWERS.merge(answer.getClass().getSimpleName(), 1, Integer::sum);
    if (answer instanceof WhyNotAnswer.Granted) {
      assertTrue(isGranted(rules, profile, kind, name));
    } else if (answer instanceof WhyNotAnswer.Possible possible) {
      for (Change change : possible.changes()) {
        UserProfile applied = applied(profile, change.edits());
        assertEquals(change.changed(), applied);
        assertTrue(isGranted(rules, applied, kind, name), () -> text + "\n" + change);
      }
    }
  }

  /** Where nothing is found too often, the search has gone blind. */
  @AfterContainer
  static void nearlyEveryQuestion_isAnswered() {
    int unanswered = ANSWERS.getOrDefault("NotFound", 0);
    int possible = ANSWERS.getOrDefault("Possible", 0);
    assertTrue(possible > 300 && unanswered * 20 < possible, ANSWERS::toString);
  }

  @Test
  void oneOfThousandsOfRules_isFound() {
    StringBuilder text = new StringBuilder("format: 1\ndivision:\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("  - { when: user.department == \"D" + i + "\", is: V" + i / 1_000 + " }\n");
    }
    RuleSet rules = RuleSet.parse(text.toString(), "many.yaml", OktaLanguage.all());
    UserProfile profile = UserProfile.builder().attribute("department", "D0").build();
    WhyNotAnswer answer = WhyNot.of(rules, NOW).ask(profile, Kind.DIVISION, "V1");
    Change change = assertInstanceOf(WhyNotAnswer.Possible.class, answer).changes().get(0);
    assertTrue(isGranted(rules, change.changed(), Kind.DIVISION, "V1"));
  }

  private static UserProfile applied(UserProfile profile, List<Edit> edits) {
    Map<String, Object> attributes = new LinkedHashMap<>(profile.attributes());
    List<Group> groups = new ArrayList<>(profile.groups());
    for (Edit edit : edits) {
      if (edit instanceof Edit.Set set) {
        attributes.put(set.attribute().get(0), set.to());
      } else if (edit instanceof Edit.Join join) {
        groups.add(join.group());
      } else {
        groups.remove(((Edit.Leave) edit).group());
      }
    }
    return UserProfile.builder().attributes(attributes).groups(groups).build();
  }

  private static boolean isGranted(RuleSet rules, UserProfile profile, Kind kind, String name) {
    Persona persona =
        PersonaMapper.builder(rules).clock(InstantSource.fixed(NOW)).build().map(profile).persona();
    return kind == Kind.DIVISION
        ? persona.division().ifKnown().filter(grant -> grant.name().equals(name)).isPresent()
        : persona.roles().known().stream().anyMatch(grant -> grant.name().equals(name));
  }
}
