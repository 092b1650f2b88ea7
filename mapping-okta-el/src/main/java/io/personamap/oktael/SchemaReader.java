package io.personamap.oktael;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.ValueType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads which attributes a user has. */
final class SchemaReader {
  private SchemaReader() {}

  static Map<String, ValueType> read(JsonNode schema) {
    Map<String, ValueType> types = new LinkedHashMap<>();
    if (schema.isArray()) {
      for (JsonNode name : schema) {
        if (!name.isString()) {
          throw wrong();
        }
        types.put(name.stringValue(), ValueType.ANY);
      }
    } else if (schema.isObject()) {
      JsonNode user = schema.path("user");
      if (user.isArray() || (user.isObject() && !user.has("type"))) {
        return read(user);
      }
      schema.properties().forEach(e -> types.put(e.getKey(), type(e.getValue())));
    } else {
      throw wrong();
    }
    return types;
  }

  private static ValueType type(JsonNode description) {
    String word =
        description.isString() ? description.stringValue() : description.path("type").asString("");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "string" -> ValueType.STRING;
      case "boolean" -> ValueType.BOOLEAN;
      case "integer" -> ValueType.INTEGER;
      case "number" -> ValueType.NUMBER;
      case "array" -> ValueType.LIST;
      case "object" -> ValueType.OBJECT;
      default -> ValueType.ANY;
    };
  }

  private static InvalidInputException wrong() {
    return InvalidInputException.of(
        Problem.error(
            ProblemCode.TYPE_WRONG,
            "`schema` is a list of names, or an object from names to types"));
  }
}
