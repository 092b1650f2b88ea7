package io.personamap.scim.resource;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON objects of a resource, from the inside out: what it builds nobody can change, so
 * that a {@link ScimResource} takes it without a copy. Not thread-safe; for one object each.
 */
public final class ObjectBuilder {
  private Object[] pairs;
  private int count;
  private @Nullable Map<String, Object> many;

  /** Returns a builder of an object with no more than {@code expected} members, most likely. */
  public ObjectBuilder(int expected) {
    pairs = new Object[2 * Math.max(1, Math.min(expected, SmallObject.MOST))];
  }

  /**
   * Adds a member; a later value of the same name takes the place of the former.
   *
   * @param value a text, boolean, number, list or map, as {@link ScimResource#of} takes it
   * @throws IllegalArgumentException if the value is empty or of another type
   */
  public ObjectBuilder put(String name, Object value) {
    add(name, JsonTree.frozen(name, value));
    return this;
  }

  private void add(String name, Object frozen) {
    if (many != null) {
      many.put(name, frozen);
      return;
    }
    int position = SmallObject.find(pairs, count, name);
    if (position >= 0) {
      pairs[position + 1] = frozen;
    } else if (count == SmallObject.MOST) {
      many = new LinkedHashMap<>(new SmallObject(pairs));
      many.put(name, frozen);
    } else {
      if (2 * count == pairs.length) {
        pairs = Arrays.copyOf(pairs, Math.min(2 * pairs.length, 2 * SmallObject.MOST));
      }
      pairs[2 * count] = name;
      pairs[2 * count + 1] = frozen;
      count++;
    }
  }

  /** Returns the object, whose members keep their order. */
  public Map<String, Object> build() {
    return many == null
        ? new SmallObject(Arrays.copyOf(pairs, 2 * count))
        : Collections.unmodifiableMap(new LinkedHashMap<>(many));
  }
}
