package io.personamap.core.persona;

import io.personamap.core.rules.Apply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mapped attribute. Immutable. */
public final class PersonaAttribute {
  private final Mapped<Object> value;
  private final Apply apply;

  /**
   * Creates an attribute; lists and maps are copied at every depth.
   *
   * @param value {@code String}, {@code Boolean}, a number, a {@code List} or {@code Map} of these,
   *     or a {@link Grant} (manager)
   * @param apply whether updates carry it, or only the creation of an account
   */
  public PersonaAttribute(Mapped<Object> value, Apply apply) {
    this(apply, frozen(value));
  }

  private PersonaAttribute(Apply apply, Mapped<Object> value) {
    this.value = Objects.requireNonNull(value);
    this.apply = Objects.requireNonNull(apply);
  }

  /**
   * Returns an attribute whose value is immutable already, as those of expressions are: a mapper
   * makes many, and copies none.
   */
  static PersonaAttribute ofImmutable(Mapped<Object> value, Apply apply) {
    return new PersonaAttribute(apply, value);
  }

  private static Mapped<Object> frozen(Mapped<Object> value) {
    return value instanceof Mapped.Known<Object> known
        ? Mapped.known(Objects.requireNonNull(frozen(known.value())))
        : value;
  }

  private static @Nullable Object frozen(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(frozen(element)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, member) -> copy.put(name, frozen(member)));
      return Collections.unmodifiableMap(copy);
    }
    return value;
  }

  /** Returns the value, of one of the types that the constructor takes. */
  public Mapped<Object> value() {
    return value;
  }

  /** Returns whether updates carry it, or only the creation of an account. */
  public Apply apply() {
    return apply;
  }

  /** Compares value and use. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonaAttribute that
        && value.equals(that.value)
        && apply == that.apply;
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, apply);
  }

  /** Returns whether the value is known: the value itself may be a person's data. */
  @Override
  public String toString() {
    return "PersonaAttribute[value=" + value + ", apply=" + apply + "]";
  }
}
