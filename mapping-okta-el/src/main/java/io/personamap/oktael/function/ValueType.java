package io.personamap.oktael.function;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

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

  /** Returns whether a value may be the target of a method of this type. */
  boolean holds(Object value) {
    return switch (this) {
      case ANY -> true;
      case NULL -> false;
      case STRING -> value instanceof String;
      case BOOLEAN -> value instanceof Boolean;
      case INTEGER -> value instanceof Integer || value instanceof Long;
      case NUMBER -> value instanceof Number;
      case LIST -> value instanceof List<?>;
      case OBJECT -> value instanceof Map<?, ?>;
      // A time out of a profile is text in the ISO form.
      case TIME -> value instanceof ZonedDateTime || value instanceof String;
      case COUNTRY -> value instanceof Country;
    };
  }

  /** Returns the name that messages and the reference print. */
  public String word() {
    return word;
  }
}
