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

  private void append(Grant grant, Wanted wanted) {
    int at = room();
    names[at] = grant;
    names[at + 1] = wanted;
    appended();
  }

  /** Adds the name at {@code position} of {@code ready}, which is not there yet. */
  void append(ReadyNames ready, int position) {
    int at = room();
    ready.copy(position, names, at);
    appended();
  }

  /** Returns where the next grant goes. */
  private int room() {
    if (2 * count == names.length) {
      names = Arrays.copyOf(names, Math.max(4, 4 * count));
    }
    return 2 * count;
  }

  private void appended() {
    Map<String, Integer> known = positions;
    if (known != null) {
      known.put(grant(count).name(), count);
    }
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

  /**
   * Returns what is granted where no directory is asked. No grant is looked into: each lies in cold
   * memory, and is the reader's.
   */
  @SuppressWarnings("unchecked") // at even places there are grants
  List<Grant> unverified() {
    @Nullable Object[] grants = new Object[count];
    for (int i = 0; i < count; i++) {
      grants[i] = names[2 * i];
    }
    return (List<Grant>) (List<?>) List.of(grants);
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
