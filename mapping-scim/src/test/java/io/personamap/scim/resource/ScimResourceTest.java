package io.personamap.scim.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScimResourceTest {
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";

  @Test
  void json_keepsTheOrderAndEscapes() {
    ScimResource resource = ScimResource.of(members("b", "say \"é\"", "a", List.of(1.0, true)));
    assertEquals(
        "{\"schemas\":[\"" + CORE + "\"],\"b\":\"say \\\"é\\\"\",\"a\":[1.0,true]}",
        resource.toJson());
  }

  @Test
  void prettyJson_hasOneMemberALine() {
    assertEquals(
        "{\n  \"schemas\": [\n    \"" + CORE + "\"\n  ],\n  \"a\": {\n    \"b\": 1\n  }\n}",
        ScimResource.of(members("a", Map.of("b", 1))).toPrettyJson());
  }

  @Test
  void resource_isACopyAtEveryDepth() {
    List<Object> values = new ArrayList<>(List.of("x"));
    ScimResource resource = ScimResource.of(members("a", values));
    values.add("y");
    assertEquals(List.of("x"), resource.toMap().get("a"));
    assertThrows(UnsupportedOperationException.class, () -> resource.toMap().clear());
  }

  @Test
  void text_ofAResourceShowsNoValues() {
    assertEquals("ScimResource[" + CORE + "]", ScimResource.of(members("a", "b")).toString());
  }

  static List<Object> empties() {
    return List.of("", List.of(), Map.of(), List.of(""), Map.of("x", List.of()), new Object());
  }

  @ParameterizedTest
  @MethodSource("empties")
  void emptyValue_isRefused(Object empty) {
    assertThrows(IllegalArgumentException.class, () -> ScimResource.of(members("a", empty)));
  }

  @Test
  void resourceWithoutSchemas_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> ScimResource.of(Map.of("a", "b")));
  }

  private static Map<String, Object> members(Object... more) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("schemas", List.of(CORE));
    for (int i = 0; i < more.length; i += 2) {
      members.put(more[i].toString(), more[i + 1]);
    }
    return members;
  }
}
