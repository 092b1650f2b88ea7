package io.personamap.core.persona;

import io.personamap.core.directory.Lookup;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final @Nullable Lookup[] NOT_ASKED = {};

  /** Grant, name, grant, name …, as in {@link ReadyNames}. */
  private @Nullable Object[] names;

  private int count;
  private @Nullable Lookup[] answers = NOT_ASKED;

  /** Volatile, since whoever explains a result may be the first to need it, on any thread. */
  private volatile @Nullable Map<String, Integer> positions;

  private boolean complete = true;

  /** Creates an empty list with room for so many names; it grows. */
  WantedNames(int room) {
    names = new Object[2 * room];
  }

  /** Of a name that is there already, the higher proficiency stays. */
  void add(Wanted wanted) {
    int position = position(wanted.name());
    if (position < 0) {
      append(wanted.grant(), wanted);
    } else {
      Wanted higher = get(position).higher(wanted);
      names[2 * position] = higher.grant();
      names[2 * position + 1] = higher;
    }
  }

  /** Adds a name that is not there yet. */
  void append(Grant grant, @Nullable Wanted wanted) {
    Map<String, Integer> known = positions;
    if (known != null) {
      known.put(grant.name(), count);
    }
    if (2 * count == names.length) {
      names = Arrays.copyOf(names, Math.max(4, 4 * count));
    }
    names[2 * count] = grant;
    names[2 * count + 1] = wanted;
    count++;
  }

  private int position(String name) {
    if (count > FEW) {
      return positions().getOrDefault(name, -1);
    }
    for (int i = 0; i < count; i++) {
      if (grant(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> positions() {
    Map<String, Integer> known = positions;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < count; i++) {
        known.put(grant(i).name(), i);
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
    return count == 0;
  }

  /** Returns whether there is no name and nobody can say otherwise. */
  boolean isCertainlyEmpty() {
    return count == 0 && complete;
  }

  int size() {
    return count;
  }

  private Grant grant(int position) {
    return (Grant) Objects.requireNonNull(names[2 * position]);
  }

  Wanted get(int position) {
    return (Wanted) Objects.requireNonNull(names[2 * position + 1]);
  }

  /** Returns the wanted name {@code name}, or null where it is not wanted. */
  @Nullable Wanted find(String name) {
    int position = position(name);
    return position < 0 ? null : get(position);
  }

  /** Returns what is granted where no directory is asked. */
  List<Grant> unverified() {
    if (count == 1) {
      return List.of(grant(0));
    }
    Grant[] grants = new Grant[count];
    for (int i = 0; i < count; i++) {
      grants[i] = grant(i);
    }
    return List.of(grants);
  }

  /** Takes the directory's answers. */
  void answer(Function<String, @Nullable Lookup> directory) {
    @Nullable Lookup[] given = new Lookup[count];
    for (int i = 0; i < count; i++) {
      given[i] = directory.apply(get(i).name());
    }
    answers = given;
  }

  /** Returns what the directory said of a name; null where it was not asked or left it out. */
  @Nullable Lookup answer(int position) {
    return position < answers.length ? answers[position] : null;
  }

  /**
   * Returns what the directory said of {@code name}; null where it was not asked or left it out.
   */
  @Nullable Lookup answer(String name) {
    int position = position(name);
    return position < 0 ? null : answer(position);
  }
}
