package io.personamap.core.persona;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that are the same for everybody, each behind its grant: whoever is granted one of many
 * thousand does not have to go through the one to the other in cold memory. Immutable.
 */
final class ReadyNames {
  /** Grant, name, grant, name … */
  private final @Nullable Object[] pairs;

  /**
   * Creates names.
   *
   * @param names null where there is none
   */
  ReadyNames(List<? extends @Nullable Wanted> names) {
    pairs = new Object[2 * names.size()];
    for (int i = 0; i < names.size(); i++) {
      Wanted name = names.get(i);
      pairs[2 * i] = name == null ? null : name.grant();
      pairs[2 * i + 1] = name;
    }
  }

  /** Returns whether there is a name at {@code position}. */
  boolean has(int position) {
    return pairs[2 * position] != null;
  }

  /**
   * Copies the grant and the name at {@code position} to {@code at} and behind it, without looking
   * into them: that would be two more steps through cold memory.
   */
  void copy(int position, @Nullable Object[] into, int at) {
    into[at] = pairs[2 * position];
    into[at + 1] = pairs[2 * position + 1];
  }
}
