package io.personamap.core.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Coverage against the definition, tried out over all values of the parts. */
class DecisionPropertiesTest {

  /** A condition of parts that each occur once, with its own evaluator. */
  sealed interface Formula {
    record Letter() implements Formula {}

    record Not(Formula inner) implements Formula {}

    record Both(Formula left, Formula right, boolean and) implements Formula {}
  }

  @Provide
  Arbitrary<Formula> formulas() {
    return Arbitraries.recursive(
        () -> Arbitraries.just(new Formula.Letter()),
        inner ->
            Combinators.combine(inner, inner, Arbitraries.integers().between(0, 4))
                .as(
                    (left, right, kind) ->
                        kind == 0
                            ? new Formula.Not(left)
                            : new Formula.Both(left, right, kind > 2)),
        0,
        3);
  }

  /** Writes a formula, its letters in the order of the text, and evaluates it as Java would. */
  private static final class Walk {
    private final int values;
    private int letters;
    private int evaluated;

    Walk(int values) {
      this.values = values;
    }

    String text(Formula formula) {
      if (formula instanceof Formula.Letter) {
        return String.valueOf((char) ('a' + letters++));
      }
      if (formula instanceof Formula.Not not) {
        return "!(" + text(not.inner()) + ")";
      }
      Formula.Both both = (Formula.Both) formula;
      return "("
          + text(both.left())
          + ")"
          + (both.and() ? "&" : "|")
          + "("
          + text(both.right())
          + ")";
    }

    boolean value(Formula formula, boolean counts) {
      if (formula instanceof Formula.Letter) {
        int bit = 1 << letters++;
        evaluated |= counts ? bit : 0;
        return (values & bit) != 0;
      }
      if (formula instanceof Formula.Not not) {
        return !value(not.inner(), counts);
      }
      Formula.Both both = (Formula.Both) formula;
      boolean left = value(both.left(), counts);
      boolean right = value(both.right(), counts && left == both.and());
      return both.and() ? left && right : left || right;
    }
  }

  /**
   * A part decides a result if it was evaluated, and if for some values of the parts that were not
   * evaluated the result would change with it.
   */
  @Property(tries = 200)
  void decided_isWhatTheDefinitionSays(
      @ForAll("formulas") Formula formula, @ForAll List<Boolean> seed) {
    Walk writer = new Walk(0);
    String text = writer.text(formula);
    int letters = writer.letters;
    RuleSet rules =
        RuleSet.parse(
            "format: 1\nroles: [ { id: r, when: '" + text + "', grant: x } ]\n",
            "r.yaml",
            List.of(new TinyLogic()));
    CoverageCollector collector = new CoverageCollector(rules, "r.yaml", "");
    PersonaMapper mapper = PersonaMapper.builder(rules).build();
    int[][] expected = new int[letters][2];
    for (int i = 0; i < seed.size() && i < 1 << letters; i++) {
      if (seed.get(i)) {
        collector.add(mapper.map(user(i, letters)).why());
        tally(formula, i, expected);
      }
    }
    List<PartCoverage> parts = collector.report().rules().get(0).conditions().get(0).parts();
    for (int letter = 0; letter < letters; letter++) {
      PartCoverage.Times decided = parts.get(letter).decided();
      assertEquals(expected[letter][1], decided.asTrue(), () -> text + " true");
      assertEquals(expected[letter][0], decided.asFalse(), () -> text + " false");
    }
  }

  private static UserProfile user(int values, int letters) {
    Map<String, Object> user = new LinkedHashMap<>();
    for (int i = 0; i < letters; i++) {
      user.put(String.valueOf((char) ('a' + i)), (values & 1 << i) != 0);
    }
    return UserProfile.of(user);
  }

  private static void tally(Formula formula, int values, int[][] decided) {
    Walk walk = new Walk(values);
    walk.value(formula, true);
    int all = (1 << walk.letters) - 1;
    int free = all & ~walk.evaluated;
    for (int letter = 0; letter < walk.letters; letter++) {
      int bit = 1 << letter;
      if ((walk.evaluated & bit) != 0 && changes(formula, values, bit, free)) {
        decided[letter][(values & bit) == 0 ? 0 : 1]++;
      }
    }
  }

  private static boolean changes(Formula formula, int values, int bit, int free) {
    int subset = free;
    do {
      int other = values & ~free | subset;
      if (new Walk(other).value(formula, false) != new Walk(other ^ bit).value(formula, false)) {
        return true;
      }
      subset = (subset - 1) & free;
    } while (subset != free);
    return false;
  }
}
