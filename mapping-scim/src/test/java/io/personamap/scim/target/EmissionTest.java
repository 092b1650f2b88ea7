package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.Apply;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Golden resources of every target: {@code *.cases.yaml}. */
class EmissionTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonMapper JSON = new JsonMapper();

  @TestFactory
  Stream<DynamicTest> emits() {
    return Stream.of("genesys", "others").flatMap(EmissionTest::cases);
  }

  private static Stream<DynamicTest> cases(String file) {
    InputStream in = EmissionTest.class.getResourceAsStream(file + ".cases.yaml");
    List<Map<String, Object>> cases =
        YAML.readValue(Objects.requireNonNull(in), new TypeReference<>() {});
    return cases.stream()
        .map(one -> dynamicTest(one.get("name").toString(), () -> check(one, persona(one, cases))));
  }

  @Test
  void valueThatARuleRequiresAndThatIsMissing_blocksTheCreate() {
    Persona persona = ana().missing(List.of("title")).build();
    assertTrue(Target.named("genesys-cloud").emit(persona).resource().isEmpty());
  }

  @Test
  void idThatIsEmpty_isReportedAndLosesNothingElse() {
    Persona persona =
        ana().division(Mapped.known(new Grant(Kind.DIVISION, "Home", "", null))).build();
    ScimMapping mapping = Target.named("genesys-cloud").emit(persona);
    assertEquals("Ana", mapping.resource().orElseThrow().toMap().get("displayName"));
    assertEquals(
        List.of(ProblemCode.TARGET_VALUE),
        mapping.problems().stream().map(Problem::code).toList(),
        mapping.problems()::toString);
  }

  /** Returns what an account takes at least. */
  private static Persona.Builder ana() {
    return Persona.builder()
        .attribute("userName", known("ana@example.com"))
        .attribute("displayName", known("Ana"));
  }

  private static PersonaAttribute known(String value) {
    return new PersonaAttribute(Mapped.known(value), Apply.ALWAYS);
  }

  /** A text in place of a persona is the name of the case that has it. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> persona(
      Map<String, Object> one, List<Map<String, Object>> cases) {
    Object form = one.get("persona");
    return form instanceof String name
        ? cases.stream()
            .filter(other -> name.equals(other.get("name")))
            .map(other -> persona(other, cases))
            .findFirst()
            .orElseThrow()
        : (Map<String, Object>) form;
  }

  private static void check(Map<String, Object> one, Map<String, Object> persona) {
    Target target = Target.named(one.get("target").toString());
    ScimMapping mapping = target.emit(Personas.of(persona));
    List<String> problems =
        mapping.problems().stream()
            .map(problem -> problem.code() + " " + problem.rule().orElse("-"))
            .toList();
    assertEquals(one.getOrDefault("problems", List.of()), problems, mapping.problems()::toString);
    mapping
        .resource()
        .ifPresent(resource -> assertEquals(List.of(), UserSchema.of(target).faults(resource)));
    String expected =
        one.containsKey("resource") ? JSON.writeValueAsString(one.get("resource")) : "";
    assertEquals(expected, mapping.resource().map(ScimResource::toJson).orElse(""));
  }
}
