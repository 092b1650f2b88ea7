package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.personamap.core.persona.Persona;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions that people write themselves. */
class TargetFileTest {

  @Test
  void extension_takesAwayAndAdds(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ours.yaml");
    Files.writeString(
        file,
        """
        format: 1
        name: ours
        extends: genesys-cloud-by-name
        schemas:
          urn:ietf:params:scim:schemas:core:2.0:User:
            attributes:
              title: null
              nickName: { from: nickName }
        drops: { title: our tenant keeps titles itself }
        """);
    Target target = Target.read(file);
    var mapping =
        target.emit(
            Personas.of(
                Map.of(
                    "attributes",
                    Map.of(
                        "userName", "a@example.com",
                        "displayName", "A",
                        "title", "Agent",
                        "nickName", "Al"))));
    assertEquals(
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"a@example.com\","
            + "\"displayName\":\"A\",\"active\":true,\"nickName\":\"Al\"}",
        mapping.resource().map(ScimResource::toJson).orElse(""));
    assertEquals(
        "warning[target-drops] attributes/title: `title` is dropped; our tenant keeps titles itself",
        mapping.problems().get(0).toString());
  }

  @Test
  void everyMistake_isReportedAtOnceWithItsPlace() {
    List<String> problems =
        problems(
            """
            format: 2
            name: ours
            extends: genesys-cloud
            schemas:
              urn:ietf:params:scim:schemas:core:2.0:User:
                attributes:
                  title: { form: title }
                  active: { type: bool }
                  roles: { key: valu }
                  displayName: { from: division.nam }
                  emails: { type: string }
                  phoneNumbers: { maxItems: many }
                  externalId: { default: "" }
            """);
    assertEquals(
        List.of(
            "ours.yaml:1:9: error[value-wrong] `format` is 1; this library reads no other format",
            "ours.yaml:7:16: error[key-unknown] unknown key `form`; did you mean `from`?",
            "ours.yaml:8:23: error[value-wrong] `type` is one of string, boolean, decimal, integer,"
                + " reference, complex, not `bool`",
            "ours.yaml:9:21: error[value-wrong] `valu` is none of the `subAttributes`",
            "ours.yaml:10:28: error[value-wrong] no persona value has a member `nam`;"
                + " did you mean `name`?",
            "ours.yaml:11:15: error[value-wrong] `subAttributes` belong to a complex attribute, and"
                + " it needs some",
            "ours.yaml:12:33: error[type-wrong] `maxItems` is a decimal number, not a text",
            "ours.yaml:13:30: error[value-wrong] `default` is empty; leave it out"),
        problems);
  }

  @Test
  void unknownBase_namesTheNearest() {
    assertEquals(
        List.of(
            "ours.yaml:3:10: error[target-unknown] there is no target `genesys_cloud`;"
                + " did you mean `genesys-cloud`?"),
        problems("format: 1\nname: ours\nextends: genesys_cloud\n"));
  }

  @Test
  void nameAndFormat_areNotInherited() {
    assertEquals(
        List.of(
            "ours.yaml:1:1: error[key-missing] `format` is missing",
            "ours.yaml:1:1: error[key-missing] `name` is missing"),
        problems("extends: genesys-cloud\n"));
  }

  @Test
  void firstSchema_isTheCore() {
    assertEquals(
        List.of(
            "ours.yaml:3:10: error[value-wrong] the first of `schemas` is"
                + " `urn:ietf:params:scim:schemas:core:2.0:User`"),
        problems("format: 1\nname: ours\nschemas: {}\n"));
  }

  @Test
  void list_isNoDefinition() {
    assertEquals(
        List.of("ours.yaml:1:1: error[type-wrong] a target definition is a mapping, not a list"),
        problems("- a\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: decimal, maximum: 5}             | 9.0   | the value is above 5.0
          {type: decimal, maximum: 5}             | 5     |
          {type: decimal, minimum: 1}             | 0.5   | the value is below 1.0
          {type: decimal, minimum: 1, maximum: 5} | 6     | the value is outside 1.0 to 5.0
          {multiValued: true, maxItems: 2}        | a,b,c | at most 2 values, not 3
          {multiValued: true, maxItems: 2}        | a,b   |
          {join: ;, maxItems: 2}                  | a,b,c | at most 2 values, not 3
          """)
  void limit_isKeptAtCreation(String form, String given, String breach) {
    Target target = withAttribute("level: " + form.replace("}", ", from: level}"));
    List<String> values = List.of(given.split(","));
    Object level = values.size() == 1 ? given : values;
    ScimMapping mapping =
        target.emit(Personas.of(Map.of("attributes", Map.of("userName", "a", "level", level))));
    assertEquals(breach == null, mapping.resource().isPresent());
    assertEquals(
        breach == null
            ? List.of()
            : List.of(
                "error[target-value] attributes/level: `level`: "
                    + breach
                    + "; nothing is sent to ours"),
        mapping.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void exclusiveKeys_countWithoutCaseWhereTheKeyDoes() {
    String phones =
        "phoneNumbers: {type: complex, multiValued: true, from: phones, key: type,"
            + " exclusive: [Other, Fax], subAttributes: {value: {from: number, format: e164},"
            + " type: {from: type%s}}}";
    Persona persona =
        Personas.of(
            Map.of(
                "attributes", Map.of("userName", "a"),
                "phones", Map.of("Other", "+13175550100", "Fax", "+13175550101")));
    for (String exact : List.of("", ", caseExact: true")) {
      ScimMapping mapping = withAttribute(phones.formatted(exact)).emit(persona);
      assertEquals(
          List.of(
              "error[target-value] phones: `phoneNumbers`: the target keeps one of `Other`, `Fax`,"
                  + " not both; nothing is sent to ours"),
          mapping.problems().stream().map(Problem::toString).toList());
    }
  }

  @Test
  void numberOfAMillionDigits_isNoneAtOnce() {
    Target target = withAttribute("level: {type: decimal, from: level}");
    Map<String, Object> given = Map.of("userName", "a", "level", "9".repeat(1_000_000));
    ScimMapping mapping =
        assertTimeoutPreemptively(
            Duration.ofSeconds(2), () -> target.emit(Personas.of(Map.of("attributes", given))));
    assertEquals(
        List.of(
            "error[target-value] attributes/level: `level` is left out: the value is not a number"),
        mapping.problems().stream().map(Problem::toString).toList());
  }

  private static Target withAttribute(String attribute) {
    return Target.parse(
        """
        format: 1
        name: ours
        schemas:
          urn:ietf:params:scim:schemas:core:2.0:User:
            attributes:
              userName: {required: true, from: userName}
              active: {type: boolean, from: active}
        """
            + attribute.indent(6),
        "ours.yaml");
  }

  private static List<String> problems(String text) {
    return assertThrows(InvalidInputException.class, () -> Target.parse(text, "ours.yaml"))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }
}
