package io.personamap.core.whynot;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile with some edits; no two of them on one attribute. Immutable. */
final class Draft {
  private final UserProfile original;
  private final Map<List<String>, Edit.Set> sets;
  private final List<Group> joined;
  private final List<Group> left;
  private final UserProfile profile;

  private Draft(
      UserProfile original,
      Map<List<String>, Edit.Set> sets,
      List<Group> joined,
      List<Group> left) {
    this.original = original;
    this.sets = sets;
    this.joined = joined;
    this.left = left;
    this.profile = applied();
  }

  static Draft of(UserProfile profile) {
    return new Draft(profile, Map.of(), List.of(), List.of());
  }

  Draft with(List<Edit> edits) {
    Map<List<String>, Edit.Set> values = new LinkedHashMap<>(sets);
    List<Group> more = new ArrayList<>(joined);
    List<Group> fewer = new ArrayList<>(left);
    for (Edit edit : edits) {
      if (edit instanceof Edit.Set set) {
        Object before = value(original.attributes(), set.attribute());
        values.put(
            set.attribute(), new Edit.Set(set.attribute(), before, set.to(), set.requirement()));
        if (Objects.equals(before, set.to())) {
          values.remove(set.attribute());
        }
      } else if (edit instanceof Edit.Join join) {
        if (!fewer.remove(join.group()) && !more.contains(join.group())) {
          more.add(join.group());
        }
      } else if (edit instanceof Edit.Leave leave && !more.remove(leave.group())) {
        fewer.add(leave.group());
      }
    }
    return new Draft(original, values, more, fewer);
  }

  UserProfile profile() {
    return profile;
  }

  /** Returns how many things change; what is left is harder to get back than what is gained. */
  int cost() {
    return 10 * (sets.size() + joined.size() + left.size()) + left.size();
  }

  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>(sets.values());
    joined.forEach(group -> edits.add(new Edit.Join(group)));
    left.forEach(group -> edits.add(new Edit.Leave(group)));
    return edits;
  }

  /** Returns what tells this draft from others of the same profile. */
  List<Object> key() {
    Map<List<String>, @Nullable Object> values = new LinkedHashMap<>();
    sets.forEach((attribute, set) -> values.put(attribute, set.to()));
    return List.of(values, Set.copyOf(joined), Set.copyOf(left));
  }

  /** Returns what is changed, whatever to. */
  List<Object> subjects() {
    return List.of(sets.keySet(), Set.copyOf(joined), Set.copyOf(left));
  }

  private UserProfile applied() {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>(original.attributes());
    sets.values().forEach(set -> put(attributes, set.attribute(), set.to()));
    List<Group> groups = new ArrayList<>(original.groups());
    groups.removeAll(left);
    groups.addAll(joined);
    UserProfile.Builder builder = UserProfile.builder().attributes(attributes).groups(groups);
    original.account().forEach(builder::account);
    return builder.build();
  }

  private static void put(
      Map<String, @Nullable Object> attributes, List<String> names, @Nullable Object value) {
    String first = names.get(0);
    if (names.size() == 1) {
      attributes.put(first, value);
      return;
    }
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    if (attributes.get(first) instanceof Map<?, ?> present) {
      present.forEach((name, known) -> inner.put(String.valueOf(name), known));
    }
    put(inner, names.subList(1, names.size()), value);
    attributes.put(first, inner);
  }

  static @Nullable Object value(Map<?, ?> attributes, List<String> names) {
    Object value = attributes.get(names.get(0));
    if (names.size() == 1) {
      return value;
    }
    return value instanceof Map<?, ?> inner ? value(inner, names.subList(1, names.size())) : null;
  }
}
