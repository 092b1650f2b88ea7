package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.condition.Condition;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expression;
import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What is said of conditions without a profile is true of each of many profiles. */
class ConditionPropertyTest {
  private static final OktaLanguage OKTA = OktaLanguage.classic();
  private static final List<String> TEXTS = List.of("", "a", "ab", "b", "1", "1.0");
  private static final List<String> CONSTANTS =
      List.of("\"\"", "\"a\"", "\"ab\"", "\"b\"", "\"1\"", "1", "1.0", "2", "true", "null");
  private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<EvaluationContext> PEOPLE = people();

  private static List<EvaluationContext> people() {
    List<@Nullable Object> values = new ArrayList<>(TEXTS);
    values.addAll(Arrays.asList(null, 0, 1, 1.0, 1.5, 2L, true, false, List.of("a")));
    List<EvaluationContext> people = new ArrayList<>();
    for (Object x : values) {
      for (Object y : values) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("x", x);
        attributes.put("y", y);
        UserProfile.Builder profile = UserProfile.builder().attributes(attributes);
        int group = people.size() % (TEXTS.size() + 1);
        if (group < TEXTS.size()) {
          profile.groups(List.of(Group.named(TEXTS.get(group)), Group.named("c")));
        }
        people.add(OKTA.context(profile.build(), null));
      }
    }
    return people;
  }

  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void whatIsSaidOfAConditionAndOfTwo_isSo(@ForAll long seed) {
    Random random = new Random(seed);
    String one = condition(random, 2);
    String other = random.nextInt(3) == 0 ? "NOT (" + one + ")" : condition(random, 2);
    Condition a = condition(one);
    Condition b = condition(other);
    boolean implies = a.implies(b);
    Expression first = OKTA.compile(one);
    Expression second = OKTA.compile(other);
    for (EvaluationContext person : PEOPLE) {
      Boolean left = truth(first, person);
      assertTrue(!a.isNever() || !Boolean.TRUE.equals(left), () -> "never: " + one);
      assertTrue(!a.isAlways() || !Boolean.FALSE.equals(left), () -> "always: " + one);
      if (implies && Boolean.TRUE.equals(left)) {
        boolean refuted = Boolean.FALSE.equals(truth(second, person));
        assertTrue(!refuted, () -> one + " implies " + other);
      }
    }
  }

  private static Condition condition(String text) {
    return Condition.of(OKTA.parse(text).tree(), OKTA.functions());
  }

  private static @Nullable Boolean truth(Expression condition, EvaluationContext person) {
    try {
      return condition.evaluate(person) instanceof Boolean truth ? truth : null;
    } catch (EvaluationException nobodyCanSay) {
      return null;
    }
  }

  private static String condition(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return test(random);
    }
    String left = "(" + condition(random, depth - 1) + ")";
    String right = "(" + condition(random, depth - 1) + ")";
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> left + " AND " + right;
      case 3, 4 -> left + " OR " + right;
      default -> "NOT " + left;
    };
  }

  private static String test(Random random) {
    String attribute = random.nextInt(3) == 0 ? "user.y" : "user.x";
    String text = '"' + one(TEXTS, random) + '"';
    return switch (random.nextInt(8)) {
      case 0 -> "String.stringContains(" + attribute + ", " + text + ")";
      case 1 -> "String.startsWith(" + attribute + ", " + text + ")";
      case 2 -> attribute + " matches " + text;
      case 3 -> "isMemberOfGroupName(" + text + ")";
      case 4 -> "isMemberOfGroupNameContains(" + text + ")";
      default -> attribute + " " + one(COMPARISONS, random) + " " + one(CONSTANTS, random);
    };
  }

  private static String one(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
