package io.personamap.scim.target;

import java.util.List;

/**
 * The characteristics of an attribute (RFC 7643 sections 2.2 and 7). Immutable.
 *
 * @param caseExact of a sense for texts only
 */
record Characteristics(
    AttributeType type,
    boolean multiValued,
    boolean required,
    boolean caseExact,
    Access access,
    Vocabulary vocabulary) {

  /** Who may write the attribute, when it is returned and how unique it is. */
  record Access(String mutability, String returned, String uniqueness) {}

  /**
   * The values that an attribute takes.
   *
   * @param canonicalValues suggestions by the RFC; with {@code strict} the only ones
   * @param referenceTypes what a reference points to
   */
  record Vocabulary(List<String> canonicalValues, boolean strict, List<String> referenceTypes) {
    Vocabulary {
      canonicalValues = List.copyOf(canonicalValues);
      referenceTypes = List.copyOf(referenceTypes);
    }

    /** Returns whether every value is taken as it is. */
    boolean isOpen() {
      return canonicalValues.isEmpty() && !strict;
    }
  }
}
