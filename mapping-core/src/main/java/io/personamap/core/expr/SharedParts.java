package io.personamap.core.expr;

import java.util.HashMap;
import java.util.Map;

/**
 * The calls in expressions compiled together that say the same: {@code
 * String.toUpperCase(user.title)} in fifty rules is computed once per profile.
 */
final class SharedParts {
  private final Map<Shape, Part> partByShape = new HashMap<>();
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

  /** Returns the part with the shape {@code shape}; from the second time on, it is shared. */
  Part of(Shape shape) {
    Part part = partByShape.computeIfAbsent(shape, absent -> new Part());
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
