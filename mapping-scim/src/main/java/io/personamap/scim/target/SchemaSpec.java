package io.personamap.scim.target;

import io.personamap.scim.resource.ScimResource;
import java.util.List;

/**
 * A schema of a target (RFC 7643 section 7). Immutable.
 *
 * @param id the URN
 * @param attributes in the order of emission
 */
record SchemaSpec(String id, String name, String description, List<AttributeSpec> attributes) {
  SchemaSpec {
    attributes = List.copyOf(attributes);
  }

  boolean isCore() {
    return id.equals(ScimResource.CORE_USER);
  }

  /** Returns what stands before an attribute's name in a path (RFC 7644 section 3.10). */
  String pathPrefix() {
    return isCore() ? "" : id + ":";
  }
}
