package io.personamap.scim.resource;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a few members, in order. Immutable at every depth. A resource has some ten of
 * these, and a linked hash map of two members takes five objects.
 */
final class SmallObject extends AbstractMap<String, Object> {
  /** More members than this are found quicker by hash. */
  static final int MOST = 16;

  /** Name, value, name, value …; each name once. */
  private final Object[] pairs;

  SmallObject(Object[] pairs) {
    this.pairs = pairs;
  }

  /** Returns where {@code name} is among {@code count} pairs, or -1. */
  static int find(Object[] pairs, int count, @Nullable Object name) {
    for (int i = 0; i < 2 * count; i += 2) {
      if (pairs[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int position = find(pairs, size(), name);
    return position < 0 ? null : pairs[position + 1];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return find(pairs, size(), name) >= 0;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Object> action) {
    for (int i = 0; i < pairs.length; i += 2) {
      action.accept((String) pairs[i], pairs[i + 1]);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof SmallObject that)) {
      return super.equals(other);
    }
    boolean equal = pairs.length == that.pairs.length;
    for (int i = 0; equal && i < pairs.length; i += 2) {
      equal = pairs[i + 1].equals(that.get(pairs[i]));
    }
    return equal;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return new Members(pairs);
      }

      @Override
      public int size() {
        return pairs.length / 2;
      }
    };
  }

  /** The members one after the other. */
  private static final class Members implements Iterator<Entry<String, Object>> {
    private final Object[] pairs;
    private int next;

    Members(Object[] pairs) {
      this.pairs = pairs;
    }

    @Override
    public boolean hasNext() {
      return next < pairs.length;
    }

    @Override
    public Entry<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Entry<String, Object> member =
          new SimpleImmutableEntry<>((String) pairs[next], pairs[next + 1]);
      next += 2;
      return member;
    }
  }
}
