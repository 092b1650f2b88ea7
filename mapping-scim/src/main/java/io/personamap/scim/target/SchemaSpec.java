package io.personamap.scim.target;

import java.util.List;

/**
 * A schema of a target (RFC 7643 section 7). Immutable.
 *
 * @param id the URN
 * @param attributes in the order of emission
 */
record SchemaSpec(String id, String name, String description, List<AttributeSpec> attributes) {
  /** The schema that every user has (RFC 7643 section 4.1). */
  static final String CORE_USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  SchemaSpec {
    attributes = List.copyOf(attributes);
  }

  boolean isCore() {
    return id.equals(CORE_USER);
  }

  /** Returns what stands before an attribute's name in a path (RFC 7644 section 3.10). */
  String pathPrefix() {
    return isCore() ? "" : id + ":";
  }
}
