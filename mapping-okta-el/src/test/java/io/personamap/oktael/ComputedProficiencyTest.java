package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.persona.Grants;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputedProficiencyTest {
  /** Whether the rule file has the name says nothing about the level. */
  @ParameterizedTest
  @ValueSource(strings = {"{'Spanish': user.level}", "{'Spanish': 0 - 1}", "{'Spanish': 3 + 4}"})
  void levelOutOfRange_isUnknownAndReported(String value) {
    String text = "format: 1\nskills: [{ value: \"" + value + "\" }]";
    RuleSet rules = RuleSet.parse(text, "r.yaml", OktaLanguage.all());
    MappingResult result =
        PersonaMapper.builder(rules).build().map(UserProfile.of(Map.of("level", 7)));
    assertEquals(
        List.of(ProblemCode.PROFICIENCY_RANGE),
        result.problems().stream().map(Problem::code).toList());
    assertEquals(new Grants(List.of(), false), result.persona().skills());
  }
}
