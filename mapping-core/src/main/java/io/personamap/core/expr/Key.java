package io.personamap.core.expr;

import java.util.Set;

/**
 * A text that must be found for a condition to hold.
 *
 * @param place where
 * @param match how
 * @param unread the kinds of value of which the condition makes something, if only a failure, where
 *     {@code place} does not read them or they are long
 */
record Key(Place place, KeyTest.Match match, String text, Set<ValueKind> unread) {

  /** Returns a text that must be found in a place of which the condition reads nothing else. */
  static Key of(Place place, KeyTest.Match match, String text) {
    return new Key(place, match, text, Set.of());
  }

  /**
   * What a key is looked for in.
   *
   * @param slot the attribute that must match, or {@link #NONE}
   * @param source the position of the texts one of which must match, or {@link #NONE}
   * @param reading what of the attribute's value is compared
   */
  record Place(int slot, int source, Reading reading) {
    static final int NONE = -1;

    static Place attribute(int slot, Reading reading) {
      return new Place(slot, NONE, reading);
    }

    static Place keys(int source) {
      return new Place(NONE, source, Reading.TEXT);
    }

    boolean isAttribute() {
      return slot != NONE;
    }

    /** Whether it is an attribute that must be the text itself. */
    boolean isTextAttribute() {
      return isAttribute() && reading == Reading.TEXT;
    }
  }
}
