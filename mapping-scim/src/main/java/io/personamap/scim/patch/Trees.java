package io.personamap.scim.patch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changeable copies of JSON trees, whose member names are without case. */
final class Trees {
  private Trees() {}

  static Map<String, Object> copy(Map<?, ?> members) {
    Map<String, Object> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
    return copy;
  }

  static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(one -> copy.add(copy(one)));
      return copy;
    }
    return value;
  }

  /** Takes out of what {@link #copy} made, at every depth, what is no value. */
  static void prune(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      map.values().forEach(Trees::prune);
      map.values().removeIf(Trees::isEmpty);
    } else if (tree instanceof List<?> list) {
      list.forEach(Trees::prune);
      list.removeIf(Trees::isEmpty);
    }
  }

  /** Returns the name that {@code members} has for {@code name}, else the one to give it. */
  static String name(Map<String, Object> members, String name, Optional<String> otherwise) {
    return members.keySet().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElseGet(() -> otherwise.orElse(name));
  }

  /** Returns a map that {@link #copy} made. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    if (!(value instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("a path into a value without members");
    }
    return (Map<String, Object>) value;
  }

  /** Returns a list that {@link #copy} made. */
  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** Returns whether {@code value} means that there is none (RFC 7643 section 2.5). */
  static boolean isEmpty(@Nullable Object value) {
    return value == null
        || "".equals(value)
        || (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
