package io.personamap.core.profile;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A profile's values by name, in the order of the document. Immutable. All names and values lie
 * side by side: of a million profiles each look-up is a walk through cold memory, and a linked hash
 * map takes three times as many steps, and four times the memory.
 */
final class AttributeMap extends AbstractMap<String, @Nullable Object> {
  private static final int EMPTY = 0;

  /** Name, value, name, value …. */
  private final @Nullable Object[] pairs;

  /** By hash, with linear probing: one more than the number of the pair. */
  private final short[] numbers;

  private AttributeMap(@Nullable Object[] pairs, short[] numbers) {
    this.pairs = pairs;
    this.numbers = numbers;
  }

  /** A {@code short} must be able to number the pairs. */
  private static final int MOST = 10_000;

  /** Returns an immutable map of {@code values}, each as {@code freeze} gives it. */
  static Map<String, @Nullable Object> of(
      Map<?, ?> values, Function<@Nullable Object, @Nullable Object> freeze) {
    if (values.size() > MOST) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      values.forEach((name, value) -> copy.put(String.valueOf(name), freeze.apply(value)));
      return Collections.unmodifiableMap(copy);
    }
    @Nullable Object[] pairs = new Object[2 * values.size()];
    short[] numbers = new short[Integer.highestOneBit(Math.max(1, values.size())) * 4];
    int count = 0;
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      String name = String.valueOf(entry.getKey());
      pairs[2 * count] = name;
      pairs[2 * count + 1] = freeze.apply(entry.getValue());
      int at = start(name, numbers);
      while (numbers[at] != EMPTY) {
        at = at + 1 & numbers.length - 1;
      }
      numbers[at] = (short) ++count;
    }
    return new AttributeMap(pairs, numbers);
  }

  private static int start(Object name, short[] numbers) {
    int hash = name.hashCode();
    return (hash ^ hash >>> 16) & numbers.length - 1;
  }

  /** Returns where the name of a pair is in {@link #pairs}, or -1. */
  private int find(@Nullable Object name) {
    if (name == null) {
      return -1;
    }
    for (int at = start(name, numbers); numbers[at] != EMPTY; at = at + 1 & numbers.length - 1) {
      int position = 2 * (numbers[at] - 1);
      if (name.equals(pairs[position])) {
        return position;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int position = find(name);
    return position < 0 ? null : pairs[position + 1];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return find(name) >= 0;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
    for (int i = 0; i < pairs.length; i += 2) {
      action.accept((String) Objects.requireNonNull(pairs[i]), pairs[i + 1]);
    }
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        return new Entries(pairs);
      }

      @Override
      public int size() {
        return pairs.length / 2;
      }
    };
  }

  /** The pairs one after the other. */
  private static final class Entries implements Iterator<Entry<String, @Nullable Object>> {
    private final @Nullable Object[] pairs;
    private int next;

    Entries(@Nullable Object[] pairs) {
      this.pairs = pairs;
    }

    @Override
    public boolean hasNext() {
      return next < pairs.length;
    }

    @Override
    public Entry<String, @Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String name = (String) Objects.requireNonNull(pairs[next]);
      Object value = pairs[next + 1];
      next += 2;
      return new SimpleImmutableEntry<>(name, value);
    }
  }
}
