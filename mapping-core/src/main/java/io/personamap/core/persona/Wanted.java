package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.GrantedName;
import org.jspecify.annotations.Nullable;

/**
 * A name that the rules grant, before the directory was asked.
 *
 * @param grant what it is without a directory
 * @param label of the rule that grants it
 * @param place of the name, or of the expression that gave it
 * @param written whether the rule file has the name; one that has come out of a profile is never
 *     quoted
 */
record Wanted(Grant grant, String label, Place place, boolean written) {

  static Wanted of(Kind kind, GrantedName name, String label, boolean written) {
    Grant grant = new Grant(kind, name.name(), null, name.proficiency());
    return new Wanted(grant, label, name.place(), written);
  }

  Kind kind() {
    return grant.kind();
  }

  String name() {
    return grant.name();
  }

  @Nullable Double proficiency() {
    return grant.proficiency();
  }

  /** Returns whether the proficiency is none that a platform knows: 0 to 5. */
  boolean isOutOfRange() {
    Double level = proficiency();
    return level != null && !GrantedName.isProficiency(level);
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
