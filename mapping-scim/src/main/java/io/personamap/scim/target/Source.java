package io.personamap.scim.target;

import org.jspecify.annotations.Nullable;

/**
 * A persona value by the name that definitions use, taken apart once. Immutable.
 *
 * @param text {@code division.id}
 * @param head {@code division}
 * @param member what stands behind the dot, or null
 */
record Source(String text, String head, @Nullable String member) {

  static Source of(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new Source(text, text, null)
        : new Source(text, text.substring(0, dot), text.substring(dot + 1));
  }
}
