package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.scim.resource.ScimResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static List<String> problems(String text) {
    return assertThrows(InvalidInputException.class, () -> Target.parse(text, "ours.yaml"))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }
}
