package io.personamap.core.ruletest;

import io.personamap.core.persona.MappingResult;
import java.util.List;

/** One thing that a test expects. Immutable. */
interface Expectation {

  /** Adds what differs. */
  void compare(MappingResult result, List<Difference> differences);

  /** Returns whether this is about who is provisioned at all. */
  default boolean looksAtGate() {
    return false;
  }
}
