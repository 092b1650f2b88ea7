package io.personamap.oktael.function;

/**
 * A parameter of a function.
 *
 * @param name as the reference prints it
 * @param type what it takes; {@link ValueType#ANY} where everything is converted or compared
 * @param arity how often it may stand
 */
public record Parameter(String name, ValueType type, Arity arity) {

  /** How often a parameter may stand in a call. */
  public enum Arity {
    /** Once. */
    ONE,
    /** Once or not at all; only parameters of this arity may follow. */
    OPTIONAL,
    /** Any number of times, at least once; the last parameter only. */
    MANY
  }

  /** Returns a parameter that must be given. */
  public static Parameter one(String name, ValueType type) {
    return new Parameter(name, type, Arity.ONE);
  }

  /** Returns a parameter that may be left out. */
  public static Parameter optional(String name, ValueType type) {
    return new Parameter(name, type, Arity.OPTIONAL);
  }

  /** Returns a parameter that takes all arguments from its position on, at least one. */
  public static Parameter many(String name, ValueType type) {
    return new Parameter(name, type, Arity.MANY);
  }
}
