package io.personamap.core.expr;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns what a call of the function {@code name} with constants looks for, where that is all it
   * does.
   *
   * @param evaluation of nobody, for its limits
   * @throws EvaluationException where the call would fail
   */
  default Optional<KeyLookup> lookup(
      String name, Evaluation evaluation, @Nullable Object[] constants) {
    return Optional.empty();
  }

  /**
   * Returns whether the function {@code name} looks for its second argument among the elements of
   * its first, as {@code ==} compares them: it is false for null and does not fail on an array.
   */
  default boolean looksForElement(String name) {
    return false;
  }

  /**
   * Returns whether the method {@code name} looks for its argument among the elements of an array,
   * as {@code ==} compares them, and for a text in a text; it does not fail on these.
   */
  default boolean looksInside(String name) {
    return false;
  }
}
