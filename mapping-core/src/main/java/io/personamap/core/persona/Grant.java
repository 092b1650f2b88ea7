package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role, division, skill or language that a persona gets, or a manager's account. Immutable.
 *
 * @param kind what it is
 * @param name in the platform's exact spelling where the directory confirmed it, else as the rule
 *     says
 * @param id the platform's id, or null where no directory was asked
 * @param proficiency 0 to 5 for skills and languages that have one, else null
 */
public record Grant(Kind kind, String name, @Nullable String id, @Nullable Double proficiency) {

  /** Returns the platform's id. */
  public Optional<String> resolvedId() {
    return Optional.ofNullable(id);
  }

  /** Returns the proficiency, 0 to 5. */
  public Optional<Double> level() {
    return Optional.ofNullable(proficiency);
  }

  /** Returns all but a manager's name: that is a person's address. */
  @Override
  public String toString() {
    String shown = kind == Kind.USER ? "" : ", name=" + name;
    return "Grant[kind=" + kind + shown + ", id=" + id + ", proficiency=" + proficiency + "]";
  }
}
