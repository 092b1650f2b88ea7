package io.personamap.oktael.function;

/** The static types of the language. */
public enum ValueType {
  /** Nothing is known. */
  ANY("Any"),
  /** The null literal. */
  NULL("null"),
  /** Text. */
  STRING("String"),
  /** True or false. */
  BOOLEAN("Boolean"),
  /** A 32-bit integer, or a 64-bit one out of a profile. */
  INTEGER("Integer"),
  /** An integer or a double. */
  NUMBER("Number"),
  /** An array. */
  LIST("Array"),
  /** A map literal, or an object with attributes such as a user or a group. */
  OBJECT("Object"),
  /** An instant in a zone (Identity Engine). */
  TIME("ZonedDateTime"),
  /** A country (Identity Engine). */
  COUNTRY("CountryCode");

  private final String word;

  ValueType(String word) {
    this.word = word;
  }

  /** Returns the name that messages and the reference print. */
  public String word() {
    return word;
  }
}
