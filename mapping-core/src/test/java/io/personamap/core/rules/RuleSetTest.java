package io.personamap.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.problem.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {
  private static final RuleSet RULES =
      RuleSet.parse(
          """
          format: 1
          eligible: user.active
          attributes:
            title: user.title
          phones:
            work: user.phone
          roles:
            - { when: true, grant: A }
            - { id: s, when: true, grant: S }
          skills:
            - { when: true, grant: X }
          """,
          "r.yaml",
          List.of(new TinyLanguage()));

  @ParameterizedTest
  @CsvSource({
    "eligible, 2, 11",
    "attributes/title, 4, 3",
    "phones/work, 6, 3",
    "roles, 8, 5",
    "roles[1], 8, 5",
    "roles/s, 9, 5",
    "skills[1], 11, 5"
  })
  void placeOfARule_isWhereItStands(String label, int line, int column) {
    assertEquals(Optional.of(new Place("r.yaml", line, column)), RULES.placeOf(label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"division", "roles[3]", "roles/x", "attributes", ""})
  void placeOfNoRule_isNone(String label) {
    assertEquals(Optional.empty(), RULES.placeOf(label));
  }

  @Test
  void placeOfEligible_isNoneWhereEveryoneIs() {
    RuleSet everyone = RuleSet.parse("format: 1", "r.yaml", List.of(new TinyLanguage()));
    assertEquals(Optional.empty(), everyone.placeOf("eligible"));
  }
}
