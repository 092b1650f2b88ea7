package io.personamap.scim.patch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The three values of one attribute.
 *
 * @param last what this mapping sent last, or null
 * @param wanted what it wants now, or null
 * @param now what the account has, or null
 */
record Triple(@Nullable Object last, @Nullable Object wanted, @Nullable Object now) {

  /** Returns the values of a sub-attribute. */
  Triple member(String name) {
    return new Triple(member(last, name), member(wanted, name), member(now, name));
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static @Nullable Object member(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> map ? map.get(name) : null;
  }
}
