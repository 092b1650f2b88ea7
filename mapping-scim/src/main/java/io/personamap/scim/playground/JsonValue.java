package io.personamap.scim.playground;

import java.io.StringWriter;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Values of expressions as one line of JSON. */
final class JsonValue {
  /** The writer alone: data binding would double the time that `eval` takes to start. */
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private JsonValue() {}

  /**
   * Returns {@code value} as JSON: a time as ISO 8601 with its zone, a country by its alpha-2 code,
   * a number that JSON cannot say by its name.
   */
  static String write(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, json);
    }
    return escapeLoneSurrogates(text.toString());
  }

  private static void write(@Nullable Object value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Number number) {
      json.writeNumber(number.doubleValue());
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(element, json));
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((name, member) -> write(String.valueOf(name), member, json));
      json.writeEndObject();
    } else {
      json.writeString(text(value));
    }
  }

  private static void write(String name, @Nullable Object member, JsonGenerator json) {
    json.writeName(name);
    write(member, json);
  }

  private static String text(Object value) {
    return value instanceof ZonedDateTime time
        ? DateTimeFormatter.ISO_ZONED_DATE_TIME.format(time)
        : value.toString();
  }

  /** Half a surrogate pair, as a substring may leave it, has no UTF-8 form. */
  private static String escapeLoneSurrogates(String json) {
    if (json.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(codePoint));
              } else {
                escaped.appendCodePoint(codePoint);
              }
            });
    return escaped.toString();
  }
}
