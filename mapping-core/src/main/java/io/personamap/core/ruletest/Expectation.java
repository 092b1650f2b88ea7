package io.personamap.core.ruletest;

import java.util.List;

/** One thing that a test expects. Immutable. */
interface Expectation {

  /** Adds what differs. */
  void compare(Actual outcome, List<Difference> differences);

  /** Returns whether this is about who is provisioned at all. */
  default boolean looksAtGate() {
    return false;
  }

  /** Returns whether this is about the resource that the target gets. */
  default boolean looksAtResource() {
    return false;
  }
}
