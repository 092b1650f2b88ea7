package io.personamap.oktael.function;

import org.jspecify.annotations.Nullable;

/** What a function does with its arguments, whose number is right already. */
@FunctionalInterface
interface Body {

  /** Computes the value. */
  @Nullable Object call(Arguments arguments);
}
