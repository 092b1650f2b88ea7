package io.personamap.scim.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.scim.patch.Patcher;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever comes is read, or refused by name. */
class InboundPropertiesTest {
  private static final Target TARGET = Target.named("genesys-cloud");
  private static final Inbound INBOUND = Inbound.of(TARGET);
  private static final Patcher PATCHER = Patcher.of(TARGET);
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final List<String> KEYS =
      List.of(
          "schemas",
          "userName",
          "ROLES",
          "roles",
          "emails",
          "phoneNumbers.value",
          "active",
          "name.givenName",
          "value",
          "type",
          "primary",
          ENTERPRISE,
          ENTERPRISE + ":manager",
          ENTERPRISE + ".department",
          ENTERPRISE + ":manager.value",
          "urn:x:1.0:User",
          "urn:",
          "roles[value eq \"a\"]",
          "emails[type eq \"work\"].value",
          "externalIds",
          "",
          "meta");

  @Property(tries = 2000)
  void anyObject_isRead(@ForAll long seed) {
    ScimResource read = INBOUND.resource(object(new Random(seed), 0));
    assertEquals(read.schemas(), INBOUND.resource(read.toJson()).schemas());
  }

  @Property(tries = 2000)
  void anyPatch_isReadAndApplied_orRefused(@ForAll long seed) {
    Random random = new Random(seed);
    ScimResource resource = INBOUND.resource(object(random, 0));
    List<Object> operations = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Map<String, Object> operation = new LinkedHashMap<>();
      operation.put("op", pick(random, List.of("Add", "replace", "REMOVE", "move")));
      if (random.nextBoolean()) {
        operation.put("path", pick(random, KEYS));
      }
      operation.put("value", value(random, 0));
      operations.add(operation);
    }
    try {
      ScimPatch patch = INBOUND.patch(Map.of("Operations", operations));
      PATCHER.apply(patch, resource);
    } catch (InvalidInputException | IllegalArgumentException refused) {
      assertEquals(true, refused.getMessage() != null);
    }
  }

  private static Map<String, Object> object(Random random, int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      members.put(pick(random, KEYS), value(random, depth + 1));
    }
    return members;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 7 : 10)) {
      case 0 -> null;
      case 1 -> "";
      case 2 -> random.nextBoolean();
      case 3 -> random.nextInt(9) / 2.0;
      case 4 -> "False";
      case 5 -> "{\"value\":\"a\",\"displayName\":[1]}";
      case 6 -> "a";
      case 7 -> object(random, depth + 1);
      default -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          list.add(value(random, depth + 1));
        }
        yield list;
      }
    };
  }

  private static String pick(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
