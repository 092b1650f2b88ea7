package io.personamap.scim.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.personamap.core.problem.Problem;
import io.personamap.scim.inbound.Inbound;
import io.personamap.scim.patch.Desired;
import io.personamap.scim.patch.Patcher;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cases worked out by hand: {@code worked.cases.yaml}. */
class WorkedCasesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> URNS =
      Map.of(
          "CORE", "urn:ietf:params:scim:schemas:core:2.0:User",
          "ENT", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
          "GEN", "urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User",
          "OURS", "urn:ietf:params:scim:schemas:extension:personamap:2.0:User",
          "E8", "urn:ietf:params:scim:schemas:extension:8x8:1.1:User");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in = WorkedCasesTest.class.getResourceAsStream("worked.cases.yaml")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> urn : URNS.entrySet()) {
        text = text.replaceAll("\\b" + urn.getKey() + "\\b(?=[:,\\]])", urn.getValue());
      }
      List<Map<String, Object>> all = new YAMLMapper().readValue(text, new TypeReference<>() {});
      return all.stream().map(one -> dynamicTest(one.get("name").toString(), () -> check(one)));
    }
  }

  private static void check(Map<String, Object> one) {
    Target target = Target.named(one.get("target").toString());
    var persona = Personas.of(persona(one));
    if (one.containsKey("patch")) {
      Desired desired = Desired.of(target, persona);
      Patcher patcher = Patcher.of(target);
      ScimResource now = read(target, one.get("now"));
      ScimPatch patch = patcher.patch(read(target, one.get("last")), desired, now);
      assertEquals(meaning(one.get("patch")), meaning(patch.toMap().get("Operations")));
      assertEquals(
          List.of(),
          patcher.patch(desired.resource(), desired, patcher.apply(patch, now)).operations());
      return;
    }
    ScimMapping mapping = target.emit(persona);
    if (one.containsKey("error")) {
      String[] error = one.get("error").toString().split(" ");
      assertTrue(mapping.resource().isEmpty());
      Problem first = mapping.problems().get(0);
      assertEquals(error[0], first.code().id());
      assertTrue(first.message().contains(error[1]), first::message);
    } else {
      ScimResource resource = mapping.resource().orElseThrow();
      assertEquals(meaning(one.get("resource")), meaning(resource.toMap()));
      assertEquals(List.of(), UserSchema.of(target).faults(resource));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> persona(Map<String, Object> one) {
    Map<String, Object> persona = new LinkedHashMap<>((Map<String, Object>) one.get("persona"));
    if (persona.get("skills") instanceof Map<?, ?> skills && skills.get("COUNT") != null) {
      Map<String, Object> many = new LinkedHashMap<>();
      for (int i = 0; i < ((Number) skills.get("COUNT")).intValue(); i++) {
        many.put("skill " + i, Map.of());
      }
      persona.put("skills", many);
    }
    return persona;
  }

  private static ScimResource read(Target target, Object members) {
    return Inbound.of(target).resource(JSON.writeValueAsString(members));
  }

  /** Names without case, lists without order, numbers by size, an absent primary is false. */
  private static Object meaning(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      map.forEach(
          (name, one) -> {
            if (!("primary".equals(name) && Boolean.FALSE.equals(one))) {
              members.put(name.toString(), meaning(one));
            }
          });
      return members.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(WorkedCasesTest::meaning).map(String::valueOf).sorted().toList();
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
