package io.personamap.scim.target;

import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a target's schemas and resource type as SCIM documents (RFC 7643 sections 6 and 7). */
final class SchemaDocuments {
  private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
  private static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

  /** Source: RFC 7643 section 3.1. */
  private static final Set<String> COMMON = Set.of("id", "externalId", "meta");

  private SchemaDocuments() {}

  static List<ScimResource> of(TargetDefinition definition) {
    return definition.schemas().stream().map(SchemaDocuments::schema).toList();
  }

  static ScimResource resourceType(TargetDefinition definition) {
    Map<String, Object> type = document(RESOURCE_TYPE, "User", "User");
    type.put("endpoint", "/Users");
    type.put("description", "User Account");
    type.put("schema", ScimResource.CORE_USER);
    List<Map<String, Object>> extensions = new ArrayList<>();
    for (SchemaSpec schema : definition.schemas()) {
      if (!schema.isCore()) {
        extensions.add(extension(schema));
      }
    }
    if (!extensions.isEmpty()) {
      type.put("schemaExtensions", extensions);
    }
    type.put("meta", meta("ResourceType", "/v2/ResourceTypes/User"));
    return ScimResource.of(type);
  }

  private static Map<String, Object> extension(SchemaSpec schema) {
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("schema", schema.id());
    extension.put("required", false);
    return extension;
  }

  private static ScimResource schema(SchemaSpec spec) {
    Map<String, Object> schema = document(SCHEMA, spec.id(), spec.name());
    schema.put("description", spec.description());
    schema.put(
        "attributes",
        spec.attributes().stream()
            .filter(attribute -> !COMMON.contains(attribute.name()))
            .map(SchemaDocuments::attribute)
            .toList());
    schema.put("meta", meta("Schema", "/v2/Schemas/" + spec.id()));
    return ScimResource.of(schema);
  }

  private static Map<String, Object> document(String schema, String id, String name) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(ScimResource.SCHEMAS, List.of(schema));
    document.put("id", id);
    document.put("name", name);
    return document;
  }

  private static Map<String, Object> meta(String type, String location) {
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("resourceType", type);
    meta.put("location", location);
    return meta;
  }

  private static Map<String, Object> attribute(AttributeSpec spec) {
    Characteristics is = spec.is();
    Map<String, Object> attribute = new LinkedHashMap<>();
    attribute.put("name", spec.name());
    attribute.put("type", is.type().word());
    attribute.put("multiValued", is.multiValued());
    attribute.put("description", spec.description());
    attribute.put("required", is.required());
    putUnlessEmpty(attribute, "canonicalValues", is.vocabulary().canonicalValues());
    if (is.type().isText()) {
      attribute.put("caseExact", is.caseExact());
    }
    putUnlessEmpty(
        attribute,
        "subAttributes",
        spec.subAttributes().stream().map(SchemaDocuments::attribute).toList());
    attribute.put("mutability", is.access().mutability());
    attribute.put("returned", is.access().returned());
    attribute.put("uniqueness", is.access().uniqueness());
    putUnlessEmpty(attribute, "referenceTypes", is.vocabulary().referenceTypes());
    return attribute;
  }

  private static void putUnlessEmpty(Map<String, Object> attribute, String name, List<?> values) {
    if (!values.isEmpty()) {
      attribute.put(name, values);
    }
  }
}
