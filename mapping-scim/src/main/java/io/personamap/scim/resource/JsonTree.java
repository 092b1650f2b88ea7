package io.personamap.scim.resource;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Freezes and writes trees of texts, booleans, numbers, lists and maps. */
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

  /** Returns {@code members} at every depth, where they are not known to be immutable. */
  static Map<String, Object> frozen(Map<?, ?> members) {
    if (members instanceof SmallObject object) {
      return object;
    }
    ObjectBuilder copy = new ObjectBuilder(members.size());
    members.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy.build();
  }

  static String compact(Map<String, Object> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      write(members, json);
    }
    return text.toString();
  }

  static byte[] bytes(Map<String, Object> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
      write(members, json);
    }
    return bytes.toByteArray();
  }

  /**
   * The few types that a tree has are known here; Jackson would look each value's type up. Classes
   * come before interfaces, which take the virtual machine ten times as long to deny.
   */
  private static void write(Object value, JsonGenerator json) {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof SmallObject object) {
      writeObject(object, json);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(element, json));
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      writeObject(map, json);
    } else {
      json.writePOJO(value);
    }
  }

  private static void writeObject(Map<?, ?> members, JsonGenerator json) {
    json.writeStartObject();
    members.forEach(
        (name, member) -> {
          json.writeName(String.valueOf(name));
          write(member, json);
        });
    json.writeEndObject();
  }

  static String indented(Map<String, Object> members) {
    return MAPPER.writer().with(PRINTER).writeValueAsString(members);
  }

  static Object frozen(String name, @Nullable Object value) {
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    if (value instanceof Boolean || value instanceof Number) {
      return value;
    }
    if (value instanceof SmallObject object && !object.isEmpty()) {
      return object;
    }
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return frozen(map);
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      Object[] copy = list.toArray();
      Arrays.setAll(copy, i -> frozen(name, copy[i]));
      return Collections.unmodifiableList(Arrays.asList(copy));
    }
    throw new IllegalArgumentException("`" + name + "` is empty or of no JSON type");
  }
}
