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

  /** Returns the proficiency, 0 to 5. */
  public Optional<Double> level() {
    return Optional.ofNullable(proficiency);
  }
}
