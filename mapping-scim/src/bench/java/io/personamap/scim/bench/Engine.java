package io.personamap.scim.bench;

import io.personamap.core.expr.Expr;
import io.personamap.core.profile.UserProfile;
import java.util.List;

/** An expression engine of other people. */
interface Engine {

  /** Returns {@code profile} in the form that the engine reads fastest. */
  Object input(UserProfile profile);

  /** Translates and compiles {@code tree}. */
  Formula compile(Expr tree);

  /**
   * Returns how many formulas of this engine turned out to be slower than what its name promises,
   * once all have run.
   */
  default long fallenBack() {
    return 0;
  }

  /** A compiled expression. */
  @FunctionalInterface
  interface Formula {
    /** Returns the value for an input of the same engine. */
    Object evaluate(Object input);

    /** Returns whether the value is true. */
    default boolean holds(Object input) {
      return Boolean.TRUE.equals(evaluate(input));
    }
  }

  /** The names of the peers, as tables and JMH's parameters say them. */
  List<String> NAMES =
      List.of("spel-interpreted", "spel-compiled", "cel", "jexl", "mvel", "aviator", "jslt");

  /** Returns a new engine by one of {@link #NAMES}. */
  static Engine named(String name) {
    return switch (name) {
      case "spel-interpreted" -> new SpelEngine(false);
      case "spel-compiled" -> new SpelEngine(true);
      case "cel" -> new CelEngine();
      case "jexl" -> new JexlEngine();
      case "mvel" -> new MvelEngine();
      case "aviator" -> new AviatorEngine();
      case "jslt" -> new JsltEngine();
      default -> throw new IllegalArgumentException("no engine is called " + name);
    };
  }
}
