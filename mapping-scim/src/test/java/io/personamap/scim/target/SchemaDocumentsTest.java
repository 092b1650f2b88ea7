package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.scim.resource.ScimResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDocumentsTest {

  @ParameterizedTest
  @CsvSource({
    "genesys-cloud-by-name, core:2.0:User",
    "genesys-cloud-by-name, extension:enterprise:2.0:User",
    "genesys-cloud-by-name, extension:genesys:purecloud:2.0:User",
    "nice-cxone, extension:nice:2.0:User",
    "talkdesk, extension:talkdesk:2.0:User",
    "8x8, extension:8x8:1.1:User",
    "scim, extension:personamap:2.0:User"
  })
  void schema_isTheGoldenDocument(String target, String schema) throws IOException {
    String id = "urn:ietf:params:scim:schemas:" + schema;
    ScimResource document =
        Target.named(target).schemas().stream()
            .filter(one -> id.equals(one.toMap().get("id")))
            .findFirst()
            .orElseThrow();
    assertEquals(golden(target, schema.replace(':', '-')), document.toPrettyJson() + "\n");
  }

  @Test
  void resourceType_listsTheExtensions() throws IOException {
    assertEquals(
        golden("genesys-cloud-by-name", "ResourceType"),
        Target.named("genesys-cloud-by-name").resourceType().toPrettyJson() + "\n");
  }

  @Test
  void serviceProviderConfig_leavesOutWhatNobodyKnows() {
    Map<String, Object> genesys =
        Target.named("genesys-cloud-by-name").serviceProviderConfig().toMap();
    assertEquals(Map.of("supported", true), genesys.get("etag"));
    assertEquals(Map.of("supported", false), genesys.get("bulk"));
    String unknown = "urn:ietf:params:scim:schemas:extension:personamap:2.0:ServiceProviderConfig";
    assertEquals(Map.of("unknown", List.of("changePassword")), genesys.get(unknown));
    Map<String, Object> plain = Target.named("scim").serviceProviderConfig().toMap();
    assertEquals(
        Map.of("unknown", List.of("patch", "bulk", "filter", "changePassword", "sort", "etag")),
        plain.get(unknown));
  }

  @ParameterizedTest
  @MethodSource("io.personamap.scim.target.Target#names")
  void everyAttribute_hasTheCharacteristicsOfItsType(String target) {
    Target.named(target).schemas().stream()
        .flatMap(schema -> below(schema.toMap().get("attributes")))
        .forEach(
            attribute -> {
              boolean text = List.of("string", "reference").contains(attribute.get("type"));
              assertEquals(text, attribute.containsKey("caseExact"), attribute::toString);
              assertEquals(
                  "complex".equals(attribute.get("type")),
                  attribute.containsKey("subAttributes"),
                  attribute::toString);
            });
  }

  private static Stream<Map<?, ?>> below(Object attributes) {
    return attributes instanceof List<?> list
        ? list.stream()
            .map(attribute -> (Map<?, ?>) attribute)
            .flatMap(one -> Stream.concat(Stream.of(one), below(one.get("subAttributes"))))
        : Stream.of();
  }

  private static String golden(String target, String file) throws IOException {
    String name = "schemas/" + target + "/" + file + ".json";
    try (InputStream in = SchemaDocumentsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
