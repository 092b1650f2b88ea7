package io.personamap.scim.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in a JSON Schema.
 *
 * @param properties the schema of each member
 * @param required the names of those that must be there
 */
record JsonSchemaObject(Map<String, Object> properties, List<String> required) {

  /**
   * Returns the members that {@code attributes} are.
   *
   * @param whole whether all required members must be there; of an optional value whose members
   *     come from persona values of their own, one may be known and another not
   */
  static JsonSchemaObject of(List<AttributeSpec> attributes, boolean whole) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (AttributeSpec attribute : attributes) {
      if (attribute.is().access().mutability().equals("readOnly")) {
        continue;
      }
      properties.put(attribute.name(), JsonSchemaValue.of(attribute, whole));
      if (whole && attribute.is().required()) {
        required.add(attribute.name());
      }
    }
    return new JsonSchemaObject(properties, required);
  }

  /** Returns the schema of the object, which takes no other members and is never empty. */
  Map<String, Object> toSchema(@Nullable String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (description != null) {
      schema.put("description", description);
    }
    schema.put("type", "object");
    schema.put("properties", properties);
    if (required.isEmpty()) {
      schema.put("minProperties", 1);
    } else {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }
}
