package io.personamap.core.profile;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A profile's values by name, in the order of the document. Immutable. The values lie side by side,
 * and the names are shared by all profiles that have the same: of a million profiles each look-up
 * is a walk through cold memory, and a linked hash map takes three times as many steps, and eight
 * times the memory.
 */
final class AttributeMap extends AbstractMap<String, @Nullable Object> {
  /** Of no values. */
  static final AttributeMap EMPTY =
      new AttributeMap(AttributeNames.of(new String[0]), new Object[0]);

  private final AttributeNames names;
  private final @Nullable Object[] values;

  private AttributeMap(AttributeNames names, @Nullable Object[] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * Returns an immutable map of {@code entries}, each value as {@code freeze} gives it, which is
   * told its name too.
   *
   * @param entries each name once
   */
  static <V> Map<String, @Nullable Object> of(
      Set<? extends Map.Entry<?, V>> entries, BiFunction<String, V, @Nullable Object> freeze) {
    int size = entries.size();
    if (size > AttributeNames.MOST) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      entries.forEach(
          entry -> {
            String name = String.valueOf(entry.getKey());
            copy.put(name, freeze.apply(name, entry.getValue()));
          });
      return Collections.unmodifiableMap(copy);
    }
    String[] names = new String[size];
    @Nullable Object[] frozen = new Object[size];
    int count = 0;
    for (Map.Entry<?, V> entry : entries) {
      String name = String.valueOf(entry.getKey());
      names[count] = name;
      frozen[count++] = freeze.apply(name, entry.getValue());
    }
    return new AttributeMap(AttributeNames.of(names), frozen);
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int position = names.find(name);
    return position < 0 ? null : values[position];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return names.find(name) >= 0;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
    for (int i = 0; i < values.length; i++) {
      action.accept(names.get(i), values[i]);
    }
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return values.length;
      }
    };
  }

  /** The names and values, one after the other. */
  private final class Entries implements Iterator<Entry<String, @Nullable Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < values.length;
    }

    @Override
    public Entry<String, @Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Entry<String, @Nullable Object> entry =
          new SimpleImmutableEntry<>(names.get(next), values[next]);
      next++;
      return entry;
    }
  }
}
