package io.personamap.scim.patch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

  /** Returns the values without wanting {@code some} of a list. */
  Triple without(List<Object> some) {
    List<Object> rest = new ArrayList<>(list(wanted));
    rest.removeAll(some);
    return new Triple(last, rest, now);
  }

  /** Returns the texts that are joined to one. */
  Triple split(String join) {
    return new Triple(parts(last, join), parts(wanted, join), parts(now, join));
  }

  private static @Nullable Object parts(@Nullable Object value, String join) {
    return value instanceof String text
        ? Arrays.stream(text.split(Pattern.quote(join)))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList()
        : null;
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static @Nullable Object member(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> map ? map.get(name) : null;
  }
}
