package io.personamap.core.ruletest;

import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.problem.Place;
import java.util.List;

/**
 * One expectation that a persona does not meet. Immutable.
 *
 * @param what what it is about: {@code division}, {@code roles}, {@code phones/work}, {@code
 *     attributes/title}, {@code scim/userName} …
 * @param expected what the test says
 * @param actual what the persona has
 * @param place where the test says it
 * @param names of roles, a division, skills or languages: those that are missing or too many
 * @param why the rules that decided, in the order in which they ran; empty where no rule speaks of
 *     it
 */
public record Difference(
    String what,
    String expected,
    String actual,
    Place place,
    List<String> names,
    List<RuleExplanation> why) {
  /** Copies the lists. */
  public Difference {
    names = List.copyOf(names);
    why = List.copyOf(why);
  }

  Difference(String what, String expected, String actual, Place place) {
    this(what, expected, actual, place, List.of(), List.of());
  }

  Difference about(List<String> wrongNames) {
    return new Difference(what, expected, actual, place, wrongNames, why);
  }

  Difference because(List<RuleExplanation> rules) {
    return new Difference(what, expected, actual, place, names, rules);
  }

  /** Returns one line: {@code what: expected …, was …}. */
  @Override
  public String toString() {
    return what + ": expected " + expected + ", was " + actual;
  }
}
