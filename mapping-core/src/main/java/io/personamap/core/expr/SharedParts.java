package io.personamap.core.expr;

import java.util.HashMap;
import java.util.Map;

/**
 * The calls in expressions compiled together that are written alike: {@code
 * String.toUpperCase(user.title)} in fifty rules is computed once per profile.
 */
final class SharedParts {
  private final Map<String, Part> partByText = new HashMap<>();
  private int size;

  /** A call, wherever it stands. Written while compiling, read while evaluating. */
  static final class Part {
    private static final int ALONE = -1;

    private boolean found;
    private int slot = ALONE;

    boolean isShared() {
      return slot != ALONE;
    }

    int slot() {
      return slot;
    }
  }

  /** Returns the part with the text {@code text}; from the second time on, it is shared. */
  Part of(String text) {
    Part part = partByText.computeIfAbsent(text, absent -> new Part());
    if (part.found && !part.isShared()) {
      part.slot = size++;
    }
    part.found = true;
    return part;
  }

  int size() {
    return size;
  }
}
