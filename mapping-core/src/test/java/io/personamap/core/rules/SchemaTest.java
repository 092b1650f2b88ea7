package io.personamap.core.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.personamap.core.directory.DirectoryFile;
import io.personamap.core.expr.TinyLanguage;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas that editors use, and the readers: what one refuses for its structure, the other
 * refuses too.
 */
class SchemaTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Path EXAMPLE = Path.of("../mapping-scim/example");

  /** What a schema can see; the other codes need an expression, a table or a neighbour. */
  private static final Set<ProblemCode> STRUCTURAL =
      EnumSet.of(
          ProblemCode.KEY_UNKNOWN,
          ProblemCode.KEY_MISSING,
          ProblemCode.TYPE_WRONG,
          ProblemCode.VALUE_WRONG,
          ProblemCode.PROFICIENCY_RANGE);

  static Stream<Path> broken() throws IOException {
    return Files.list(Path.of("src/test/resources/rules/broken")).sorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", "test", "directory"})
  void schema_isOfItsDialect(String name) throws IOException {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), meta.validate(document(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", "test", "directory"})
  void examplesOfTheSchema_areOfTheSchema(String name) throws IOException {
    for (JsonNode example : document(name).path("examples")) {
      assertEquals(List.of(), schema(name).validate(example));
    }
  }

  @Test
  void exampleOfTheSchema_isTakenByTheReader() throws IOException {
    String rules = document("rules").path("examples").get(0).toString();
    assertDoesNotThrow(() -> RuleSet.parse(rules, "a.json", List.of(new TinyLanguage())));
    String directory = document("directory").path("examples").get(0).toString();
    assertDoesNotThrow(() -> DirectoryFile.parse(directory, "a.json"));
  }

  @Test
  void exampleOfTheSchema_hasEveryKey() throws IOException {
    JsonNode rules = document("rules");
    assertEquals(
        Set.copyOf(rules.path("properties").propertyNames()),
        Set.copyOf(rules.path("examples").get(0).propertyNames()));
  }

  @Test
  void exampleFiles_areOfTheirSchemas() throws IOException {
    assertEquals(List.of(), errors("rules", EXAMPLE.resolve("retail.rules.yaml")));
    assertEquals(List.of(), errors("test", EXAMPLE.resolve("retail.test.yaml")));
    assertEquals(List.of(), errors("directory", EXAMPLE.resolve("directory.yaml")));
  }

  @Test
  void exampleFiles_nameTheirSchemas() throws IOException {
    for (String file : List.of("retail.rules.yaml", "retail.test.yaml", "directory.yaml")) {
      String first = Files.readAllLines(EXAMPLE.resolve(file)).get(0);
      String mark = "# yaml-language-server: $schema=";
      assertEquals(mark, first.substring(0, Math.min(mark.length(), first.length())), file);
      Path schema = EXAMPLE.resolve(first.substring(mark.length()));
      assertEquals(true, Files.exists(schema), schema::toString);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void brokenFile_isRefusedByBoth(Path file) throws IOException {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> RuleSet.read(file, List.of(new TinyLanguage())));
    boolean structural =
        refused.problems().stream().anyMatch(problem -> STRUCTURAL.contains(problem.code()));
    assertEquals(structural, !errors("rules", file).isEmpty(), errors("rules", file)::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{roles: [{when: true, grant: A, otherwise: B}]}",
        "{roles: [{when: true, grant: A, value: user.a}]}",
        "{roles: [{when: true}]}",
        "{roles: [{grant: A}]}",
        "{roles: [{otherwise: A, when: true}]}",
        "{roles: [{otherwise: {A: 1}}]}",
        "{roles: [{when: true, grant: ''}]}",
        "{roles: [{when: true, grant: [A, [B]]}]}",
        "{roles: {when: true}}",
        "{division: [{when: true, is: [A, B]}]}",
        "{division: [{when: true, grant: A}]}",
        "{skills: [{when: true, grant: {A: 5.1}}]}",
        "{skills: [{when: true, grant: {A: '5'}}]}",
        "{skills: [{when: {a: b}, grant: A}]}",
        "{attributes: {a: {apply: create}}}",
        "{attributes: {a: {value: user.a, required: 'yes'}}}",
        "{attributes: {a: [user.a]}}",
        "{phones: {work: {value: user.a, country: US}}}",
        "{phones: {work: {region: US}}}",
        "{phones: {work: {value: user.a, type: pager}}}",
        "{phoneRegion: us}",
        "{language: okto}",
        "{tables: {t: [a, b]}}",
        "{tables: {t: {a: {b: 9}}}}",
        "{attributes: {a: {value: {table: t}}}, tables: {t: {}}}",
        "{attributes: {a: {value: true, apply: null}}}",
        "{attributes: {a: {value: true, required: null}}}",
        "{attributes: {a: {value: true, whenEmpty: null}}}",
        "{phones: {work: {value: user.a, region: null}}}",
        "{phones: {work: {value: user.a, type: null}}}",
        "{target: null}",
        "{language: null}",
        "{phoneRegion: null}",
        "{roles: [{when: true, grant: []}]}",
        "{roles: [{otherwise: []}]}",
        "{division: [{when: true, is: []}]}",
        "{skills: [{when: true, grant: []}]}",
        "{skills: [{when: true, grant: {}}]}",
        "{languages: [{otherwise: {}}]}"
      })
  void structure_isRefusedByBoth(String text) {
    String file = "{format: 1, " + text.substring(1);
    assertThrows(
        InvalidInputException.class,
        () -> RuleSet.parse(file, "a.yaml", List.of(new TinyLanguage())));
    assertFalse(schema("rules").validate(file, InputFormat.YAML).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{roles: null, skills: []}",
        "{roles: [{when: true, grant: 7}]}",
        "{roles: [{when: 1, grant: true, because: null}]}",
        "{division: [{otherwise: [A]}]}",
        "{skills: [{when: true, grant: [A, B]}, {otherwise: {A: 0}}]}",
        "{attributes: {a: 5, b: {value: true, because: null}}}",
        "{phones: {work: {value: user.a, region: user.b}}}",
        "{phones: {work: {value: user.a, type: mobile}}}",
        "{attributes: {a: {value: {table: t, key: user.a}}}, tables: {t: {x: [a, b], y: c, z: []}}}"
      })
  void structure_isTakenByBoth(String text) {
    String file = "{format: 1, " + text.substring(1);
    assertDoesNotThrow(() -> RuleSet.parse(file, "a.yaml", List.of(new TinyLanguage())));
    assertEquals(List.of(), schema("rules").validate(file, InputFormat.YAML));
  }

  @Test
  void testWithRows_isOfTheSchema() {
    String file =
        """
        rules: a.yaml
        tests:
          - name: a ${title}
            with: [{ title: Agent, level: 3, in: true }]
            given: { user: { title: "${title}" } }
            expect: { eligible: "${in}", skills: { Chat: "${level}" }, scim: { title: "${title}" } }
        """;
    assertEquals(List.of(), schema("test").validate(file, InputFormat.YAML));
    assertFalse(
        schema("test").validate(file.replace("with:", "rows:"), InputFormat.YAML).isEmpty());
  }

  private static List<Error> errors(String schema, Path file) throws IOException {
    return schema(schema).validate(Files.readString(file), InputFormat.YAML);
  }

  private static Schema schema(String name) {
    return REGISTRY.getSchema(document(name));
  }

  private static JsonNode document(String name) {
    String resource = "/io/personamap/core/schemas/" + name + ".schema.json";
    try (InputStream in = SchemaTest.class.getResourceAsStream(resource)) {
      return JSON.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
