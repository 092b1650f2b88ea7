package io.personamap.oktael;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.oktael.function.Dialect;
import io.personamap.oktael.function.ValueType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Okta's pages say that an expression gives. A row of {@code values.jsonl} has {@code in};
 * {@code gives}, {@code fails} (an evaluation's code) or {@code refused} (a compilation's {@code
 * code@offset}); {@code with} (a context by its name in {@code contexts.json}); {@code dialect};
 * {@code as} (how the value is compared) and {@code from} (who says so).
 */
class ConformanceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode CONTEXTS = contexts();

  private static JsonNode contexts() {
    try (InputStream file = resource("/conformance/contexts.json")) {
      return JSON.readTree(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ConformanceTest.class.getResourceAsStream(name), name);
  }

  static Stream<JsonNode> rows() {
    InputStream file = resource("/conformance/values.jsonl");
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
        .lines()
        .map(JSON::readTree);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void conforms(JsonNode row) {
    Dialect dialect =
        row.path("dialect").asString("classic").equals(Dialect.CLASSIC.id())
            ? Dialect.CLASSIC
            : Dialect.IDENTITY_ENGINE;
    JsonNode document = CONTEXTS.path(row.path("with").asString("nobody"));
    EvaluationContext context = OktaContexts.read(document, dialect);
    OktaLanguage language = OktaLanguage.of(dialect).forUsage(OktaContexts.usage(document));
    Optional<Map<String, ValueType>> schema = OktaContexts.schema(document);
    if (schema.isPresent()) {
      language = language.withSchema(schema.get());
    }
    Outcome outcome = Outcome.of(row.path("in").stringValue(), language, context);
    String origin = "row from " + row.path("from").asString("");
    if (row.has("refused")) {
      assertEquals(row.path("refused").stringValue(), String.join(",", outcome.refused()), origin);
    } else if (row.has("fails")) {
      assertEquals(row.path("fails").stringValue(), outcome.failed(), origin);
    } else {
      assertEquals("value " + expected(row), shown(outcome, row), origin);
    }
  }

  private static @Nullable Object expected(JsonNode row) {
    JsonNode value = row.path("gives");
    return row.path("as").asString("").equals("instant")
        ? ZonedDateTime.parse(value.stringValue()).toInstant()
        : JsonValues.plain(value);
  }

  private static String shown(Outcome outcome, JsonNode row) {
    Object value = outcome.value();
    return switch (row.path("as").asString("")) {
      case "ids" -> "value " + ids(value);
      case "instant" ->
          value instanceof ZonedDateTime time ? "value " + time.toInstant() : outcome.toString();
      default -> outcome.toString();
    };
  }

  private static List<?> ids(@Nullable Object groups) {
    return groups instanceof List<?> list
        ? list.stream().map(group -> group instanceof Map<?, ?> map ? map.get("id") : null).toList()
        : List.of();
  }
}
