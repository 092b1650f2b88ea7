package io.personamap.scim.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InboundTest {
  private static final Inbound GENESYS = Inbound.of(Target.named("genesys-cloud"));

  @TestFactory
  Stream<DynamicTest> rows() throws IOException {
    return JsonLines.read(InboundTest.class, "inbound.cases.jsonl").stream()
        .map(row -> dynamicTest(row.get("name").toString(), () -> check(row)));
  }

  private static void check(Map<?, ?> row) {
    Inbound inbound = Inbound.of(Target.named(row.get("target").toString()));
    if (row.get("patch") instanceof Map<?, ?> patch) {
      ScimPatch read = inbound.patch(patch);
      assertEquals(
          JsonLines.json(row.get("operations")), JsonLines.json(read.toMap().get("Operations")));
      assertEquals(read, inbound.patch(read.toJson()), "reading the result changes nothing");
    } else {
      ScimResource read = inbound.resource((Map<?, ?>) row.get("resource"));
      assertEquals(JsonLines.json(row.get("expected")), JsonLines.json(read.toMap()));
      assertEquals(read.toJson(), inbound.resource(read.toJson()).toJson());
    }
  }

  @Test
  void listResponse_givesItsResources() {
    String list = "{\"totalResults\":1,\"Resources\":[{\"userName\":\"a\"}]}";
    assertEquals(1, GENESYS.resources(list).size());
    assertEquals(0, GENESYS.resources("{\"totalResults\":0}").size());
    assertEquals(1, GENESYS.resources("{\"userName\":\"a\"}").size());
  }

  @Test
  void noJson_isAProblemWithoutItsText() {
    InvalidInputException invalid =
        assertThrows(InvalidInputException.class, () -> GENESYS.resource("{\"userName\": secret"));
    assertEquals(ProblemCode.SYNTAX_INVALID, invalid.problems().get(0).code());
    assertEquals(false, invalid.getMessage().contains("secret"));
    assertThrows(InvalidInputException.class, () -> GENESYS.resource("[1]"));
    assertThrows(InvalidInputException.class, () -> GENESYS.resource(""));
  }

  @Test
  void badOperations_areAllReported() {
    String patch =
        "{\"Operations\":[{\"op\":\"move\",\"path\":\"title\"},"
            + "{\"op\":\"add\",\"path\":\"emails[type eq \\\"a\\\" and primary eq true]\",\"value\":1},"
            + "{\"op\":\"add\"},7]}";
    InvalidInputException invalid =
        assertThrows(InvalidInputException.class, () -> GENESYS.patch(patch));
    List<ProblemCode> codes = invalid.problems().stream().map(Problem::code).toList();
    assertEquals(
        List.of(
            ProblemCode.VALUE_WRONG,
            ProblemCode.VALUE_WRONG,
            ProblemCode.KEY_MISSING,
            ProblemCode.TYPE_WRONG),
        codes);
  }
}
