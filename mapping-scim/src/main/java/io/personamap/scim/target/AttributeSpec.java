package io.personamap.scim.target;

import java.util.List;
import java.util.Optional;

/**
 * An attribute of a target: what RFC 7643 section 7 says of it, which persona value feeds it, and
 * the limits that the RFC has no words for. Immutable.
 *
 * @param subAttributes empty unless the attribute is complex
 */
record AttributeSpec(
    String name,
    String description,
    Characteristics is,
    Feed feed,
    Limits limits,
    List<AttributeSpec> subAttributes) {
  AttributeSpec {
    subAttributes = List.copyOf(subAttributes);
  }

  boolean isComplex() {
    return is.type() == AttributeType.COMPLEX;
  }

  /** Returns the sub-attribute without which a value is not sent, and which no two values share. */
  Optional<AttributeSpec> key() {
    String key = limits.key();
    for (int i = 0; key != null && i < subAttributes.size(); i++) {
      if (subAttributes.get(i).name().equals(key)) {
        return Optional.of(subAttributes.get(i));
      }
    }
    return Optional.empty();
  }
}
