package io.personamap.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of value an attribute has, as far as it matters to what looks for a text in it. */
enum ValueKind {
  /** Never populated. */
  NULL,
  /** A text. */
  TEXT,
  /** An Integer, Long or Double. */
  NUMBER,
  /** An array. */
  LIST,
  /** Anything else. */
  OTHER;

  static ValueKind of(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof String) {
      return TEXT;
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Double) {
      return NUMBER;
    }
    return value instanceof List<?> ? LIST : OTHER;
  }
}
