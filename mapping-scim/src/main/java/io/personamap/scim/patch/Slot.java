package io.personamap.scim.patch;

import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of one attribute in a resource that is being changed.
 *
 * @param attribute what the target says of it, or null where it says nothing
 */
record Slot(Map<String, Object> container, String name, @Nullable TargetAttribute attribute) {
  private static final String PRIMARY = "primary";

  /** Changes the whole attribute. {@code value} is null or empty for a removal only. */
  void change(Op op, @Nullable Object value) {
    Object now = container.get(name);
    if (op == Op.REMOVE || value == null) {
      container.remove(name);
    } else if (now instanceof List<?> && op == Op.ADD) {
      List<Object> list = Trees.list(now);
      List<?> more = value instanceof List<?> values ? values : List.of(value);
      more.stream().filter(one -> !contains(list, one)).forEach(one -> add(list, one));
    } else if (now instanceof Map<?, ?> && value instanceof Map<?, ?> more) {
      merge(now, more);
    } else {
      boolean wrap = attribute != null && attribute.isMultiValued() && !(value instanceof List<?>);
      container.put(name, Trees.copy(wrap ? List.of(value) : value));
    }
  }

  /** Changes a member of the attribute: of every value, where it has many. */
  void member(Op op, String sub, @Nullable Object value) {
    if (op != Op.REMOVE) {
      container.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
    }
    Object now = container.get(name);
    List<Object> values = now instanceof List<?> ? Trees.list(now) : list(now);
    if (values.size() > 1 && sub.equalsIgnoreCase(PRIMARY) && Boolean.TRUE.equals(value)) {
      throw new IllegalArgumentException("more than one value would be primary");
    }
    for (Object one : values) {
      set(Trees.map(one), op, sub, value);
    }
  }

  /** Returns the values that {@code filter} selects. */
  Selection matching(PatchPath.Filter filter) {
    List<Object> all =
        container.get(name) instanceof List<?> now ? Trees.list(now) : new ArrayList<>();
    List<Object> selected = all.stream().filter(one -> meets(one, filter)).toList();
    return new Selection(all, selected, filter);
  }

  private boolean meets(Object one, PatchPath.Filter filter) {
    Object value = one instanceof Map<?, ?> map ? ResourceValues.member(map, filter.name()) : one;
    Optional<TargetAttribute> sub =
        Optional.ofNullable(attribute).flatMap(own -> Sameness.sub(own, filter.name()));
    String text = Objects.toString(value, "");
    return sub.filter(TargetAttribute::isCaseExact).isPresent()
        ? text.equals(filter.value())
        : text.equalsIgnoreCase(filter.value());
  }

  private static List<Object> list(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private boolean contains(List<Object> list, Object value) {
    return list.stream()
        .anyMatch(
            one -> attribute == null ? one.equals(value) : Sameness.same(attribute, one, value));
  }

  private static void add(List<Object> list, Object value) {
    list.add(Trees.copy(value));
    demoteOthers(list, list.size() - 1);
  }

  /** A new primary value takes that from the others (RFC 7644 section 3.5.2). */
  private static void demoteOthers(List<Object> list, int primary) {
    if (list.get(primary) instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(PRIMARY))) {
      for (int i = 0; i < list.size(); i++) {
        if (i != primary && list.get(i) instanceof Map<?, ?> other) {
          Trees.map(other).remove(PRIMARY);
        }
      }
    }
  }

  private static void merge(Object value, Map<?, ?> more) {
    Map<String, Object> members = Trees.map(value);
    more.forEach((name, one) -> set(members, Op.ADD, String.valueOf(name), one));
  }

  private static void set(Map<String, Object> members, Op op, String sub, @Nullable Object value) {
    String name = Trees.name(members, sub, Optional.empty());
    if (op == Op.REMOVE || value == null) {
      members.remove(name);
    } else {
      members.put(name, Trees.copy(value));
    }
  }

  /** The values of the attribute that a filter selects. */
  final class Selection {
    private final List<Object> all;
    private final List<Object> selected;

    private final PatchPath.Filter filter;

    private Selection(List<Object> all, List<Object> selected, PatchPath.Filter filter) {
      this.all = all;
      this.selected = selected;
      this.filter = filter;
    }

    /** Changes the selected values, or a member of each. */
    void change(Op op, @Nullable String sub, @Nullable Object value) {
      if (selected.isEmpty() && op == Op.ADD) {
        create(sub, value);
      } else if (selected.isEmpty() && op == Op.REPLACE) {
        throw new IllegalArgumentException("a filter that selects no value");
      }
      for (Object one : selected) {
        int index = all.indexOf(one);
        if (sub != null) {
          set(Trees.map(one), op, sub, value);
          demoteOthers(all, index);
        } else if (op == Op.REMOVE || value == null) {
          all.remove(index);
        } else if (op == Op.ADD && one instanceof Map<?, ?> && value instanceof Map<?, ?> more) {
          merge(one, more);
          demoteOthers(all, index);
        } else {
          all.set(index, Trees.copy(value));
          demoteOthers(all, index);
        }
      }
    }

    /** The RFC leaves open what to add to a value that is not there; Entra means to create it. */
    private void create(@Nullable String sub, @Nullable Object value) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put(filter.name(), filter.value());
      if (sub != null && value != null) {
        members.put(sub, Trees.copy(value));
      } else if (value instanceof Map<?, ?> map) {
        members.putAll(Trees.copy(map));
      }
      Slot.this.change(Op.ADD, List.of(members));
    }
  }
}
