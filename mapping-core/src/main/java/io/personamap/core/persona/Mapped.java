package io.personamap.core.persona;

import java.util.Objects;
import java.util.Optional;

/**
 * A mapped value: known, absent (known to be empty) or unknown (its expression failed, its name
 * could not be resolved, the directory did not answer). Immutable.
 *
 * @param <T> the type of a known value
 */
public sealed interface Mapped<T> {

  /** A value. */
  record Known<T>(T value) implements Mapped<T> {
    /** Takes a value, never null. */
    public Known {
      Objects.requireNonNull(value);
    }

    /** Returns nothing of the value: it may be a person's data. */
    @Override
    public String toString() {
      return "Known";
    }
  }

  /** Known to have no value. */
  record Absent<T>() implements Mapped<T> {}

  /** Nobody can say; a problem in the result says why. Never to be taken for {@link Absent}. */
  record Unknown<T>() implements Mapped<T> {}

  /** Returns a known value. */
  static <T> Mapped<T> known(T value) {
    return new Known<>(value);
  }

  /** Returns the absence of a value. */
  static <T> Mapped<T> absent() {
    return Nothing.absent();
  }

  /** Returns that nobody can say. */
  static <T> Mapped<T> unknown() {
    return Nothing.unknown();
  }

  /** Returns the value where it is known. */
  default Optional<T> ifKnown() {
    return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }

  /** Returns whether nobody can say. */
  default boolean isUnknown() {
    return this instanceof Unknown<T>;
  }
}
