package io.personamap.core.ruletest;

import io.personamap.core.problem.Place;

/**
 * One expectation that a persona does not meet. Immutable.
 *
 * @param what what it is about: {@code division}, {@code roles}, {@code phones/work}, {@code
 *     attributes/title} …
 * @param expected what the test says
 * @param actual what the persona has
 * @param place where the test says it
 */
public record Difference(String what, String expected, String actual, Place place) {

  /** Returns one line: {@code what: expected …, was …}. */
  @Override
  public String toString() {
    return what + ": expected " + expected + ", was " + actual;
  }
}
