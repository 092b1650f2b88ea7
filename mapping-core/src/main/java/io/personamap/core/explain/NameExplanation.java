package io.personamap.core.explain;

import io.personamap.core.directory.Lookup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that a rule grants. Immutable.
 *
 * @param name as the rule says
 * @param proficiency 0 to 5, or null
 * @param lookup what the directory says, or null where none was asked
 * @param lostTo the label of the rule whose higher proficiency won, or null
 */
public record NameExplanation(
    String name, @Nullable Double proficiency, @Nullable Lookup lookup, @Nullable String lostTo) {

  /** Returns the proficiency, 0 to 5. */
  public Optional<Double> level() {
    return Optional.ofNullable(proficiency);
  }

  /** Returns what the directory says. */
  public Optional<Lookup> answer() {
    return Optional.ofNullable(lookup);
  }

  /** Returns the rule whose higher proficiency won. */
  public Optional<String> winner() {
    return Optional.ofNullable(lostTo);
  }

  /** Returns all but the name: it may be a manager's address. */
  @Override
  public String toString() {
    return "NameExplanation[proficiency=%s, lookup=%s, lostTo=%s]"
        .formatted(proficiency, lookup, lostTo);
  }
}
