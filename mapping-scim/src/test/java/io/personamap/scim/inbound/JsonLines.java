package io.personamap.scim.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reads data files of one JSON object a line. */
public final class JsonLines {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonLines() {}

  /** Reads the file {@code name} that lies beside {@code test}. */
  public static List<Map<?, ?>> read(Class<?> test, String name) throws IOException {
    try (InputStream in = test.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().<Map<?, ?>>map(line -> MAPPER.readValue(line, Map.class)).toList();
    }
  }

  /** Returns {@code value} as JSON, so that numbers of all types compare. */
  public static String json(Object value) {
    return MAPPER.writeValueAsString(
        MAPPER.readValue(MAPPER.writeValueAsString(value), Object.class));
  }
}
