package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.scim.patch.Desired;
import io.personamap.scim.patch.Patcher;
import io.personamap.scim.resource.ScimResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every document of every target as it was when somebody last looked at it: schemas, resource type,
 * service, JSON Schema, the user that has all, and the patch that changes most of it. With {@code
 * -Dpersonamap.golden=write} the files are written anew, to be read before they are committed.
 */
class GoldenDocumentsTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/personamap/scim/target/documents");
  private static final boolean WRITE = "write".equals(System.getProperty("personamap.golden"));
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @ParameterizedTest
  @MethodSource("io.personamap.scim.target.Target#names")
  void documents_areTheGoldenOnes(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    Map<String, String> documents = documents(Target.named(name));
    if (WRITE) {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> document : documents.entrySet()) {
        Files.writeString(folder.resolve(document.getKey()), document.getValue());
      }
    }
    assertEquals(documents.keySet(), files(folder));
    for (Map.Entry<String, String> document : documents.entrySet()) {
      assertEquals(
          Files.readString(folder.resolve(document.getKey())),
          document.getValue(),
          () -> name + "/" + document.getKey());
    }
  }

  private static TreeSet<String> files(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  private static Map<String, String> documents(Target target) throws IOException {
    Map<String, String> documents = new TreeMap<>();
    for (ScimResource schema : target.schemas()) {
      String urn = String.valueOf(schema.toMap().get("id"));
      String name = urn.substring(urn.indexOf(":schemas:") + ":schemas:".length());
      documents.put(name.replace(':', '-') + ".json", text(schema));
    }
    documents.put("ResourceType.json", text(target.resourceType()));
    documents.put("ServiceProviderConfig.json", text(target.serviceProviderConfig()));
    documents.put("user.schema.json", text(target.jsonSchema()));
    ScimResource user = target.emit(Personas.of(persona("before"))).resource().orElseThrow();
    documents.put("user.json", text(user));
    Desired desired = Desired.of(target, Personas.of(persona("after")));
    Map<String, Object> patch = Patcher.of(target).patch(user, desired, user).toMap();
    documents.put("patch.json", text(patch));
    return documents;
  }

  private static String text(ScimResource resource) {
    return resource.toPrettyJson() + "\n";
  }

  private static String text(Map<String, Object> members) {
    return JSON.writeValueAsString(new LinkedHashMap<>(members)).replace("\r\n", "\n") + "\n";
  }

  /** A persona that has all that any target takes; what no target takes twice is left to it. */
  private static Map<String, Object> persona(String name) throws IOException {
    String text = Files.readString(FOLDER.resolveSibling("everything.yaml"));
    Map<String, Map<String, Object>> both =
        new YAMLMapper().readValue(text, new TypeReference<Map<String, Map<String, Object>>>() {});
    Map<String, Object> persona = new LinkedHashMap<>(both.get(name));
    assertEquals(
        List.of("attributes", "manager", "phones", "division", "roles", "skills", "languages"),
        List.copyOf(persona.keySet()));
    return persona;
  }
}
