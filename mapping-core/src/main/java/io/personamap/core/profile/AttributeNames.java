package io.personamap.core.profile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of attributes, in the order of the document. Immutable. Users of one directory have the
 * same attributes, so what was made for the last is there for the next.
 */
final class AttributeNames {
  /** A {@code short} must be able to number the names. */
  static final int MOST = 10_000;

  private static final int EMPTY = 0;

  /** Longer lists of names are hardly shared. */
  private static final int MOST_SHARED = 100;

  /**
   * Longer names are not kept for the next profile: claims of SAML are URIs of some 70 characters,
   * and what is longer may fill the memory.
   */
  private static final int LONGEST_KEPT = 128;

  /** By hash; one gives way to the next, and a thread sees a whole one or none. */
  private static final @Nullable AttributeNames[] RECENT = new AttributeNames[1024];

  /**
   * Interned, by hash: of names that are seen again and again, {@code intern} is most of the work.
   */
  private static final @Nullable String[] INTERNED = new String[1024];

  /**
   * Interned where they are kept, as those of expressions are: most comparisons end at the
   * reference.
   */
  private final String[] names;

  /** By hash, with linear probing: one more than the position of the name. */
  private final short[] positions;

  private AttributeNames(String[] names) {
    this.names = new String[names.length];
    this.positions = new short[Integer.highestOneBit(Math.max(1, names.length)) * 4];
    for (int i = 0; i < names.length; i++) {
      this.names[i] = interned(names[i]);
      int at = start(names[i]);
      while (positions[at] != EMPTY) {
        at = at + 1 & positions.length - 1;
      }
      positions[at] = (short) (i + 1);
    }
  }

  /** Returns {@code names}, which are different and at most {@link #MOST}. */
  static AttributeNames of(String[] names) {
    if (names.length > MOST_SHARED) {
      return new AttributeNames(names);
    }
    int hash = Arrays.hashCode(names);
    int at = spread(hash) & RECENT.length - 1;
    AttributeNames known = RECENT[at];
    if (known == null || !Arrays.equals(known.names, names)) {
      known = new AttributeNames(names);
      if (Arrays.stream(names).allMatch(AttributeNames::isKept)) {
        RECENT[at] = known;
      }
    }
    return known;
  }

  private static boolean isKept(String name) {
    return name.length() <= LONGEST_KEPT;
  }

  private static String interned(String name) {
    if (!isKept(name)) {
      return name;
    }
    int at = spread(name.hashCode()) & INTERNED.length - 1;
    String known = INTERNED[at];
    if (known != null && known.equals(name)) {
      return known;
    }
    String interned = name.intern();
    INTERNED[at] = interned;
    return interned;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 16;
  }

  private int start(Object name) {
    return spread(name.hashCode()) & positions.length - 1;
  }

  String get(int position) {
    return names[position];
  }

  /** Returns the position of {@code name}, or -1. */
  int find(@Nullable Object name) {
    if (name == null) {
      return -1;
    }
    for (int at = start(name); positions[at] != EMPTY; at = at + 1 & positions.length - 1) {
      int position = positions[at] - 1;
      if (name.equals(names[position])) {
        return position;
      }
    }
    return -1;
  }
}
