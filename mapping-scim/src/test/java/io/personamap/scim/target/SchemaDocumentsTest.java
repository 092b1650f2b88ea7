package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDocumentsTest {

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
}
