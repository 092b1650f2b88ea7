package io.personamap.core.ruletest;

import io.personamap.core.source.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of a test file as plain values, and as JSON for the profile readers. */
final class SourceValues {
  /** As RFC 8259 section 6 writes numbers. */
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SourceValues() {}

  static JsonNode json(SourceNode node) {
    if (node instanceof SourceNode.Mapping mapping) {
      ObjectNode object = NODES.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
      return object;
    }
    if (node instanceof SourceNode.Sequence list) {
      ArrayNode array = NODES.arrayNode();
      list.elements().forEach(element -> array.add(json(element)));
      return array;
    }
    Object value = value(node);
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number.longValue());
    }
    return value instanceof Double number
        ? NODES.numberNode(number.doubleValue())
        : NODES.stringNode(value.toString());
  }

  static @Nullable Object value(SourceNode node) {
    if (node instanceof SourceNode.Mapping mapping) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> values.put(entry.key(), value(entry.value())));
      return values;
    }
    if (node instanceof SourceNode.Sequence list) {
      List<@Nullable Object> values = new ArrayList<>();
      list.elements().forEach(element -> values.add(value(element)));
      return values;
    }
    SourceNode.Scalar scalar = (SourceNode.Scalar) node;
    return switch (scalar.type()) {
      case NULL -> null;
      case BOOLEAN -> Boolean.valueOf(scalar.text());
      case NUMBER -> number(scalar.text());
      case TEXT -> scalar.text();
    };
  }

  /** What is no number in JSON was hardly meant as one: a phone with its plus, a padded id. */
  private static Object number(String text) {
    if (!JSON_NUMBER.matcher(text).matches()) {
      return text;
    }
    return INTEGER.matcher(text).matches()
        ? (Object) Long.valueOf(text)
        : (Object) Double.valueOf(text);
  }
}
