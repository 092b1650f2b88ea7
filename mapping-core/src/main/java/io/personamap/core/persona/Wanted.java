package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Place;
import org.jspecify.annotations.Nullable;

/** A name that the rules grant, before the directory was asked. */
record Wanted(Kind kind, String name, @Nullable Double proficiency, Origin origin) {

  /**
   * The rule that wants it.
   *
   * @param place of the name, or of the expression that gave it
   * @param written whether the rule file has the name; one that has come out of a profile is never
   *     quoted
   */
  record Origin(String label, Place place, boolean written) {}

  /**
   * Returns this or {@code other}, whichever has the higher proficiency; none is lowest, the first
   * wins a tie.
   */
  Wanted higher(Wanted other) {
    double mine = proficiency == null ? -1 : proficiency;
    double theirs = other.proficiency() == null ? -1 : other.proficiency();
    return theirs > mine ? other : this;
  }
}
