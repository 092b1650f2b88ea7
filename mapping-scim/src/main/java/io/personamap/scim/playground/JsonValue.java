package io.personamap.scim.playground;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values of expressions as one line of JSON. */
final class JsonValue {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonValue() {}

  /**
   * Returns {@code value} as JSON: a time as RFC 3339 has it, a country by its alpha-2 code, a
   * number that JSON cannot say by its name.
   */
  static String write(@Nullable Object value) {
    return escapeLoneSurrogates(JSON.writeValueAsString(plain(value)));
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonValue::plain).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach((name, member) -> plain.put(String.valueOf(name), plain(member)));
      return plain;
    }
    if (value instanceof ZonedDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    return value.toString();
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
