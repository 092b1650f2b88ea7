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

  /** Returns the grant at {@code position}; null where there is none. */
  @Nullable Grant grant(int position) {
    return (Grant) pairs[2 * position];
  }

  /** Returns the name at {@code position}; null where there is none. */
  @Nullable Wanted name(int position) {
    return (Wanted) pairs[2 * position + 1];
  }
}
