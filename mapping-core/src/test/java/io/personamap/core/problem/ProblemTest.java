package io.personamap.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static Problem problem() {
    return Problem.error(ProblemCode.NAME_UNKNOWN, "no such role")
        .at(new Place("r.yaml", 1, 2))
        .inRule("roles/a")
        .hint("did you mean `b`?");
  }

  @Test
  void problems_areEqualIfNothingDiffers() {
    assertEquals(problem(), problem());
    assertEquals(problem().hashCode(), problem().hashCode());
    List<Problem> others =
        List.of(
            Problem.warning(ProblemCode.NAME_UNKNOWN, "no such role")
                .at(new Place("r.yaml", 1, 2))
                .inRule("roles/a")
                .hint("did you mean `b`?"),
            problem().at(null),
            problem().at(new Place("r.yaml", 1, 3)),
            problem().inRule(null),
            problem().hint("another"),
            Problem.error(ProblemCode.NAME_UNKNOWN, "no such role"),
            Problem.error(ProblemCode.NAME_UNVERIFIED, "no such role"),
            Problem.error(ProblemCode.NAME_UNKNOWN, "no such skill"));
    for (Problem other : others) {
      assertNotEquals(problem(), other);
      assertEquals(1, others.stream().filter(other::equals).count());
    }
  }
}
