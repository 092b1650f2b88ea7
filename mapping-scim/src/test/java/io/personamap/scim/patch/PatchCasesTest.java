package io.personamap.scim.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.personamap.scim.inbound.JsonLines;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PatchCasesTest {

  @TestFactory
  Stream<DynamicTest> rows() throws IOException {
    return JsonLines.read(PatchCasesTest.class, "patch.cases.jsonl").stream()
        .map(row -> dynamicTest(row.get("name").toString(), () -> check(row)));
  }

  private static void check(Map<?, ?> row) {
    Patcher patcher = Patcher.of(Target.named(row.get("target").toString()));
    Desired desired = Desired.exactly(resource(row.get("wanted")));
    ScimPatch patch = patcher.patch(resource(row.get("last")), desired, resource(row.get("now")));
    assertEquals(
        JsonLines.json(row.get("operations")), JsonLines.json(patch.toMap().get("Operations")));
    ScimResource after = patcher.apply(patch, resource(row.get("now")));
    assertEquals(List.of(), patcher.patch(desired.resource(), desired, after).operations());
  }

  /** As a server sends it: not all in the library's spelling, and lists may be empty. */
  private static ScimResource resource(Object members) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:User"));
    ((Map<?, ?>) members)
        .forEach(
            (name, value) -> {
              if (!Trees.isEmpty(value)) {
                all.put(name.toString(), value);
              }
            });
    return ScimResource.of(all);
  }
}
