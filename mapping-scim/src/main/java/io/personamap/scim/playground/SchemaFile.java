package io.personamap.scim.playground;

import io.personamap.core.expr.ExpressionLanguage;
import io.personamap.oktael.OktaContexts;
import io.personamap.oktael.OktaLanguage;
import io.personamap.oktael.function.ValueType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The attributes that users have, as JSON: a list of names, an object from names to types, or the
 * answer of Okta's {@code GET /api/v1/meta/schemas/user/default}.
 */
final class SchemaFile {
  private SchemaFile() {}

  /**
   * Returns the languages for users of exactly the attributes in {@code file}.
   *
   * @throws io.personamap.core.problem.InvalidInputException if there is no schema in it
   */
  static List<ExpressionLanguage> languages(String file, InputStream in) {
    JsonNode read = JsonInput.read(file, in);
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.set("schema", read.path("definitions").isObject() ? properties(read) : read);
    Map<String, ValueType> attributes = OktaContexts.schema(context).orElse(Map.of());
    return List.of(
        OktaLanguage.classic().withSchema(attributes),
        OktaLanguage.identityEngine().withSchema(attributes));
  }

  private static ObjectNode properties(JsonNode schema) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    for (JsonNode definition : schema.path("definitions")) {
      definition
          .path("properties")
          .properties()
          .forEach(property -> properties.set(property.getKey(), property.getValue()));
    }
    return properties;
  }
}
