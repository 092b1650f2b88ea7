package io.personamap.scim.resource;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Copies and writes trees of texts, booleans, numbers, lists and maps. */
final class JsonTree {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(INDENT)
          .withArrayIndenter(INDENT);

  private JsonTree() {}

  static Map<String, Object> copy(Map<?, ?> members) {
    Map<String, Object> copy = new LinkedHashMap<>(members.size() + 1, 1f);
    members.forEach((name, value) -> copy.put(String.valueOf(name), value(name, value)));
    return Collections.unmodifiableMap(copy);
  }

  static String compact(Map<String, Object> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      write(members, json);
    }
    return text.toString();
  }

  static byte[] bytes(Map<String, Object> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
      write(members, json);
    }
    return bytes.toByteArray();
  }

  /** The few types that a tree has are known here; Jackson would look each value's type up. */
  private static void write(Object value, JsonGenerator json) {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (name, member) -> {
            json.writeName(String.valueOf(name));
            write(member, json);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(element, json));
      json.writeEndArray();
    } else {
      json.writePOJO(value);
    }
  }

  static String indented(Map<String, Object> members) {
    return MAPPER.writer().with(PRINTER).writeValueAsString(members);
  }

  private static Object value(Object name, @Nullable Object value) {
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    if (value instanceof Boolean || value instanceof Number) {
      return value;
    }
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return copy(map);
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(value(name, element)));
      return Collections.unmodifiableList(copy);
    }
    throw new IllegalArgumentException("`" + name + "` is empty or of no JSON type");
  }
}
