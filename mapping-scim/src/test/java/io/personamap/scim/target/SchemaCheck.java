package io.personamap.scim.target;

import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a resource against schema documents, knowing nothing of definitions. */
final class SchemaCheck {
  private final List<ScimResource> schemas;
  private final List<String> faults = new ArrayList<>();

  private SchemaCheck(List<ScimResource> schemas) {
    this.schemas = schemas;
  }

  /** Returns what of {@code resource} breaks {@code schemas}; the core is the first of them. */
  static List<String> faults(ScimResource resource, List<ScimResource> schemas) {
    SchemaCheck check = new SchemaCheck(schemas);
    check.resource(resource);
    return check.faults;
  }

  private void resource(ScimResource resource) {
    List<?> core = attributes(schemas.get(0).toMap());
    resource
        .toMap()
        .forEach(
            (name, value) -> {
              Optional<ScimResource> extension =
                  schemas.stream().filter(one -> name.equals(one.toMap().get("id"))).findFirst();
              if (extension.isPresent()) {
                members((Map<?, ?>) value, attributes(extension.get().toMap()), name + ":");
              } else if (!List.of("schemas", "externalId").contains(name)) {
                member(name, value, core, "");
              }
            });
    required(resource.toMap(), core, "");
  }

  private void members(Map<?, ?> members, List<?> attributes, String prefix) {
    members.forEach((name, value) -> member(name.toString(), value, attributes, prefix));
    required(members, attributes, prefix);
  }

  private void required(Map<?, ?> members, List<?> attributes, String prefix) {
    attributes.stream()
        .map(attribute -> (Map<?, ?>) attribute)
        .filter(attribute -> Boolean.TRUE.equals(attribute.get("required")))
        .map(attribute -> attribute.get("name"))
        .filter(name -> !members.containsKey(name))
        .forEach(name -> faults.add(prefix + name + " is missing"));
  }

  private void member(String name, Object value, List<?> attributes, String prefix) {
    String path = prefix + name;
    Optional<? extends Map<?, ?>> found =
        attributes.stream()
            .map(attribute -> (Map<?, ?>) attribute)
            .filter(attribute -> name.equals(attribute.get("name")))
            .findFirst();
    if (found.isEmpty()) {
      faults.add(path + " is not in the schema");
      return;
    }
    Map<?, ?> attribute = found.get();
    if ("readOnly".equals(attribute.get("mutability"))) {
      faults.add(path + " is read-only");
    }
    boolean many = Boolean.TRUE.equals(attribute.get("multiValued"));
    if (many != value instanceof List<?>) {
      faults.add(path + " has the wrong multiplicity");
    } else if (many) {
      ((List<?>) value).forEach(one -> single(one, attribute, path));
    } else {
      single(value, attribute, path);
    }
  }

  private void single(Object value, Map<?, ?> attribute, String path) {
    boolean fits =
        switch (String.valueOf(attribute.get("type"))) {
          case "string", "reference" -> value instanceof String;
          case "boolean" -> value instanceof Boolean;
          case "decimal" -> value instanceof Double;
          case "integer" -> value instanceof Long;
          default -> value instanceof Map<?, ?>;
        };
    if (!fits) {
      faults.add(path + " has the wrong type");
    } else if (value instanceof Map<?, ?> members) {
      members(members, (List<?>) attribute.get("subAttributes"), path + ".");
    }
  }

  private static List<?> attributes(Map<String, Object> schema) {
    return (List<?>) schema.getOrDefault("attributes", List.of());
  }
}
