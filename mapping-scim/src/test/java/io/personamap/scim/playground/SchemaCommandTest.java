package io.personamap.scim.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.scim.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.personamap.scim.target.Target#names")
  void builtInTarget_printsItsDocuments(String name) {
    JsonNode printed = schema(name);
    Target target = Target.named(name);
    assertEquals(target.schemas().size(), printed.path("Schemas").size());
    for (int i = 0; i < target.schemas().size(); i++) {
      assertEquals(
          JSON.readTree(target.schemas().get(i).toJson()), printed.path("Schemas").path(i));
    }
    assertEquals(
        JSON.readTree(target.resourceType().toJson()), printed.path("ResourceTypes").path(0));
    assertEquals(
        JSON.readTree(target.serviceProviderConfig().toJson()),
        printed.path("ServiceProviderConfig"));
  }

  @ParameterizedTest
  @MethodSource("io.personamap.scim.target.Target#names")
  void jsonSchema_isPrintedInstead(String name) {
    String printed =
        Run.of("schema", "--target", name, "--json-schema").exits(0).saysNothing().out();
    assertEquals(JSON.valueToTree(Target.named(name).jsonSchema()), JSON.readTree(printed));
  }

  @Test
  void definitionFile_isReadWhateverItsName() throws IOException {
    String definition = "format: 1\nname: ours\nextends: 8x8\n";
    RuleFiles files = new RuleFiles(folder);
    JsonNode builtIn = schema("8x8");
    assertEquals(builtIn, schema(files.write("ours.yaml", definition)));
    assertEquals(builtIn, schema(files.write("ours", definition)));
  }

  @Test
  void unknownTarget_exitsWith2() {
    Run.of("schema", "--target", "genesys-clod")
        .exits(2)
        .prints("")
        .says("error[target-unknown]")
        .says("`genesys-cloud`");
  }

  @Test
  void missingFile_exitsWith2() {
    Run.of("schema", "--target", folder.resolve("none.yaml").toString())
        .exits(2)
        .prints("")
        .says("error[file-unreadable]");
  }

  private static JsonNode schema(String target) {
    return JSON.readTree(Run.of("schema", "--target", target).exits(0).saysNothing().out());
  }
}
