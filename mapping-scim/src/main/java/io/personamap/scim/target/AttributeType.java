package io.personamap.scim.target;

import java.util.Locale;

/** The data types of RFC 7643 section 2.3 that targets use. */
enum AttributeType {
  STRING,
  BOOLEAN,
  DECIMAL,
  INTEGER,
  REFERENCE,
  COMPLEX;

  /** Returns the word that schema documents and definition files use. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether {@code caseExact} has a sense (RFC 7643 section 2.2). */
  boolean isText() {
    return this == STRING || this == REFERENCE;
  }
}
