package io.personamap.core.rules;

import io.personamap.core.problem.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that a rule grants, as the rule file writes it. Immutable.
 *
 * @param name of a role, division, skill or language
 * @param proficiency 0 to 5, or null
 * @param place where the file says so
 */
public record GrantedName(String name, @Nullable Double proficiency, Place place) {

  private static final double MAX_PROFICIENCY = 5;

  /** Returns whether {@code level} is a proficiency: 0 to 5. */
  public static boolean isProficiency(double level) {
    return level >= 0 && level <= MAX_PROFICIENCY;
  }

  /** Returns the proficiency, 0 to 5. */
  public Optional<Double> level() {
    return Optional.ofNullable(proficiency);
  }
}
