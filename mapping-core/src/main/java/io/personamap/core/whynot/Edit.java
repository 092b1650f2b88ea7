package io.personamap.core.whynot;

import io.personamap.core.profile.Group;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One change of a profile. Immutable. */
public sealed interface Edit {

  /**
   * Gives an attribute another value.
   *
   * @param attribute its name in the profile, with those that lead to it
   * @param from the value that it has, or null
   * @param to a value that will do, or null
   * @param requirement what the rules ask of it, such as {@code contain `Supervisor`}; it may have
   *     a value of the profile
   */
  record Set(List<String> attribute, @Nullable Object from, @Nullable Object to, String requirement)
      implements Edit {
    /** Copies the names. */
    public Set {
      attribute = List.copyOf(attribute);
    }

    /** Returns the value that it has. */
    public Optional<Object> before() {
      return Optional.ofNullable(from);
    }

    /** Returns a value that will do; empty for none. */
    public Optional<Object> after() {
      return Optional.ofNullable(to);
    }

    /** Returns the attribute alone: values are a person's data, and a requirement may have one. */
    @Override
    public String toString() {
      return String.join(".", attribute) + " must change";
    }
  }

  /** Joins a group. */
  record Join(Group group) implements Edit {}

  /** Leaves a group. */
  record Leave(Group group) implements Edit {}
}
