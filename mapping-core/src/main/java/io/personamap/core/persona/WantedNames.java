package io.personamap.core.persona;

import io.personamap.core.directory.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names of one kind that the rules grant to one person, each once, in the order of the rules;
 * and what the directory says of them. Filled by one {@link RuleRun}, answered by one {@link
 * NameResolver}.
 */
final class WantedNames {
  /** Up to here, comparing is cheaper than hashing. */
  private static final int FEW = 16;

  private List<Wanted> names = List.of();
  private List<@Nullable Lookup> answers = List.of();
  private @Nullable Map<String, Integer> positions;
  private boolean complete = true;

  /** Returns nothing, and nobody can say whether that is all. */
  static WantedNames unknown() {
    WantedNames names = new WantedNames();
    names.incomplete();
    return names;
  }

  /** Of a name that is there already, the higher proficiency stays. */
  void add(Wanted wanted) {
    int position = position(wanted.name());
    if (position >= 0) {
      names.set(position, names.get(position).higher(wanted));
      return;
    }
    if (positions != null) {
      positions.put(wanted.name(), names.size());
    }
    if (names.isEmpty()) {
      names = new ArrayList<>(4);
    }
    names.add(wanted);
  }

  private int position(String name) {
    if (names.size() > FEW) {
      return positions().getOrDefault(name, -1);
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> positions() {
    Map<String, Integer> known = positions;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        known.put(names.get(i).name(), i);
      }
      positions = known;
    }
    return known;
  }

  /** Says that there may be more names. */
  void incomplete() {
    complete = false;
  }

  boolean isComplete() {
    return complete;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  int size() {
    return names.size();
  }

  Wanted get(int position) {
    return names.get(position);
  }

  /** Returns the wanted name {@code name}, or null where it is not wanted. */
  @Nullable Wanted find(String name) {
    int position = position(name);
    return position < 0 ? null : names.get(position);
  }

  /** Takes the directory's answers. */
  void answer(Function<String, @Nullable Lookup> directory) {
    List<@Nullable Lookup> given = new ArrayList<>(names.size());
    for (Wanted wanted : names) {
      given.add(directory.apply(wanted.name()));
    }
    answers = given;
  }

  /** Returns what the directory said of a name; null where it was not asked or left it out. */
  @Nullable Lookup answer(int position) {
    return position < answers.size() ? answers.get(position) : null;
  }

  /**
   * Returns what the directory said of {@code name}; null where it was not asked or left it out.
   */
  @Nullable Lookup answer(String name) {
    int position = position(name);
    return position < 0 ? null : answer(position);
  }
}
