package io.personamap.core.expr;

import java.util.Optional;

/** The functions that a language has, by name. Immutable and thread-safe. */
public interface FunctionLibrary {

  /** Returns the function with the full name {@code name}, such as {@code String.len}. */
  Optional<ExprFunction> function(String name);

  /**
   * Returns the method {@code name}; it gets its target as the first argument and decides by its
   * type.
   */
  Optional<ExprFunction> method(String name);

  /**
   * Returns what the function {@code name} tests, where that is all it does; it must not fail on
   * texts and null.
   */
  default Optional<KeyTest> keyTest(String name) {
    return Optional.empty();
  }

  /**
   * Returns whether the value of the function {@code name} depends on its arguments alone, so that
   * it is a constant where they are.
   */
  default boolean isPure(String name) {
    return false;
  }
}
