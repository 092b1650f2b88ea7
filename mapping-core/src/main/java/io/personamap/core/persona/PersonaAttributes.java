package io.personamap.core.persona;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a persona by name, in the order of the rule file. Immutable. A rule set names
 * the same for everybody, so the names are there once, and a person has the values alone.
 */
final class PersonaAttributes extends AbstractMap<String, PersonaAttribute> {
  private final Names names;

  /** By the position of the name; null where a rule leaves the attribute alone. */
  private final @Nullable PersonaAttribute[] values;

  private final int size;

  /** Creates attributes; {@code values} must not change afterwards. */
  PersonaAttributes(Names names, @Nullable PersonaAttribute[] values) {
    this.names = names;
    this.values = values;
    int count = 0;
    for (PersonaAttribute value : values) {
      count += value == null ? 0 : 1;
    }
    this.size = count;
  }

  /** The names of the attributes that a rule set may set. Immutable. */
  static final class Names {
    private final List<String> inOrder;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * Creates names.
     *
     * @param inOrder each once, or more often where only the first counts
     */
    Names(List<String> inOrder) {
      List<String> distinct = new ArrayList<>();
      for (String name : inOrder) {
        if (positions.putIfAbsent(name, distinct.size()) == null) {
          distinct.add(name);
        }
      }
      this.inOrder = List.copyOf(distinct);
    }

    int size() {
      return inOrder.size();
    }

    /** Returns the position of {@code name}; null where it is none of them. */
    @Nullable Integer position(@Nullable Object name) {
      return positions.get(name);
    }
  }

  /**
   * Returns these with {@code value} for an attribute that is there; one that is not stays away.
   */
  PersonaAttributes resolved(String name, Mapped<Object> value) {
    PersonaAttribute attribute = get(name);
    if (attribute == null) {
      return this;
    }
    @Nullable PersonaAttribute[] others = values.clone();
    others[Objects.requireNonNull(names.position(name))] =
        PersonaAttribute.ofImmutable(value, attribute.apply());
    return new PersonaAttributes(names, others);
  }

  @Override
  public @Nullable PersonaAttribute get(@Nullable Object name) {
    Integer position = names.position(name);
    return position == null ? null : values[position];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<String, PersonaAttribute>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, PersonaAttribute>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** The names and values, one after the other. */
  private final class Entries implements Iterator<Entry<String, PersonaAttribute>> {
    private int next;

    @Override
    public boolean hasNext() {
      while (next < values.length && values[next] == null) {
        next++;
      }
      return next < values.length;
    }

    @Override
    public Entry<String, PersonaAttribute> next() {
      PersonaAttribute value = hasNext() ? values[next] : null;
      if (value == null) {
        throw new NoSuchElementException();
      }
      return Map.entry(names.inOrder.get(next++), value);
    }
  }
}
