package io.personamap.scim.target;

import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a target's User as a JSON Schema (draft 2020-12): what a {@code POST} may hold.
 *
 * <p>Read-only attributes are not in it, since nobody may send them. An extension and its URN in
 * {@code schemas} must come together (RFC 7643 section 3).
 */
final class JsonSchemaDocument {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String CONST = "const";

  private JsonSchemaDocument() {}

  static Map<String, Object> of(TargetDefinition definition) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ScimResource.SCHEMAS, schemas(definition.schemas()));
    List<String> required = new ArrayList<>(List.of(ScimResource.SCHEMAS));
    List<Object> together = new ArrayList<>();
    for (SchemaSpec schema : definition.schemas()) {
      JsonSchemaObject members = JsonSchemaObject.of(schema.attributes(), true);
      if (schema.isCore()) {
        properties.putAll(members.properties());
        required.addAll(members.required());
      } else {
        Map<String, Object> extension = members.toSchema(schema.description());
        properties.put(schema.id(), extension);
        together.add(together(schema.id()));
        if (!members.required().isEmpty()) {
          required.add(schema.id());
        }
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", DRAFT);
    document.put("title", definition.title());
    document.put("description", "A user as it is sent to `" + definition.name() + "` at creation.");
    document.putAll(new JsonSchemaObject(properties, required).toSchema(null));
    if (!together.isEmpty()) {
      document.put("allOf", together);
    }
    return document;
  }

  private static Map<String, Object> schemas(List<SchemaSpec> schemas) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", Map.of("enum", schemas.stream().map(SchemaSpec::id).toList()));
    list.put("uniqueItems", true);
    list.put("contains", Map.of(CONST, ScimResource.CORE_USER));
    return list;
  }

  private static Map<String, Object> together(String urn) {
    Map<String, Object> listed = Map.of("contains", Map.of(CONST, urn));
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("if", Map.of("required", List.of(urn)));
    rule.put("then", Map.of("properties", Map.of(ScimResource.SCHEMAS, listed)));
    rule.put("else", Map.of("properties", Map.of(ScimResource.SCHEMAS, Map.of("not", listed))));
    return rule;
  }
}
