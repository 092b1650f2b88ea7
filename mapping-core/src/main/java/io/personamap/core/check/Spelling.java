package io.personamap.core.check;

import java.util.Locale;

/** What is left of a name without what people overlook. */
final class Spelling {
  private Spelling() {}

  /** Returns the name without case and blanks. */
  static String folded(String name) {
    return name.replaceAll("[\\s\\u00A0]+", "").toLowerCase(Locale.ROOT);
  }
}
