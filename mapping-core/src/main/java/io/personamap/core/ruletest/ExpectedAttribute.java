package io.personamap.core.ruletest;

import io.personamap.core.expr.Values;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attribute.
 *
 * @param expected text, number, boolean, list, map, or null for none
 */
record ExpectedAttribute(String name, @Nullable Object expected, Place place)
    implements Expectation {

  @Override
  public void compare(Actual outcome, List<Difference> differences) {
    PersonaAttribute attribute = outcome.persona().attributes().get(name);
    Mapped<Object> actual = attribute == null ? Mapped.absent() : attribute.value();
    boolean met =
        expected == null
            ? actual instanceof Mapped.Absent<Object>
            : actual.ifKnown().filter(value -> same(expected, value)).isPresent();
    if (!met) {
      differences.add(
          new Difference("attributes/" + name, Shown.value(expected), Shown.mapped(actual), place));
    }
  }

  /** A number in the test may be a text in the persona: nobody quotes {@code 42} there. */
  static boolean same(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof List<?> left && actual instanceof List<?> right) {
      return left.size() == right.size() && sameElements(left, right);
    }
    if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
      return left.keySet().equals(right.keySet())
          && left.keySet().stream().allMatch(key -> same(left.get(key), right.get(key)));
    }
    if (actual instanceof Grant grant) {
      return grant.name().equals(expected) || Objects.equals(grant.id(), expected);
    }
    if (expected instanceof Number && actual instanceof String text) {
      return Shown.value(expected).equals(text);
    }
    return Values.equal(expected, actual);
  }

  private static boolean sameElements(List<?> left, List<?> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }
}
