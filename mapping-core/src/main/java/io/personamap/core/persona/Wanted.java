package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.GrantedName;
import org.jspecify.annotations.Nullable;

/**
 * A name that the rules grant, before the directory was asked.
 *
 * @param label of the rule that grants it
 * @param written whether the rule file has the name; one that has come out of a profile is never
 *     quoted
 */
record Wanted(Kind kind, GrantedName granted, String label, boolean written) {

  String name() {
    return granted.name();
  }

  @Nullable Double proficiency() {
    return granted.proficiency();
  }

  /** Returns the place of the name, or of the expression that gave it. */
  Place place() {
    return granted.place();
  }

  /**
   * Returns this or {@code other}, whichever has the higher proficiency; none is lowest, the first
   * wins a tie.
   */
  Wanted higher(Wanted other) {
    return level(other) > level(this) ? other : this;
  }

  private static double level(Wanted wanted) {
    Double level = wanted.proficiency();
    return level == null ? -1 : level;
  }
}
