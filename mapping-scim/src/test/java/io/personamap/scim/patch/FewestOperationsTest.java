package io.personamap.scim.patch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Of all sequences of operations in the permitted forms, none that is shorter leads to the same
 * state: every pair of states over a title, two roles and a skill with two proficiencies.
 */
class FewestOperationsTest {
  private static final Target TARGET = Target.named("genesys-cloud-by-name");
  private static final Patcher PATCHER = Patcher.of(TARGET);
  private static final String GENESYS =
      "urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User";
  private static final String SKILLS = GENESYS + ":routingSkills";
  private static final List<List<Object>> ROLES =
      List.of(
          List.of(),
          List.of(Map.of("value", "a")),
          List.of(Map.of("value", "b")),
          List.of(Map.of("value", "a"), Map.of("value", "b")));
  private static final List<List<Object>> LEVELS =
      List.of(List.of(), List.of(skill(1)), List.of(skill(2)));

  private static Map<String, Object> skill(int level) {
    return Map.of("name", "s", "proficiency", level);
  }

  @Test
  void noShorterSequence_leadsToTheSameState() {
    List<ScimResource> states = states();
    List<PatchOperation> all = operations();
    for (ScimResource from : states) {
      for (ScimResource to : states) {
        int size = PATCHER.between(from, to).operations().size();
        assertTrue(size <= 3, "one an attribute");
        assertTrue(!reaches(from, to, all, size - 1), () -> from.toJson() + " to " + to.toJson());
      }
    }
  }

  private static boolean reaches(
      ScimResource from, ScimResource to, List<PatchOperation> all, int steps) {
    if (PATCHER.between(from, to).isEmpty()) {
      return steps >= 0;
    }
    return steps > 0 && all.stream().anyMatch(one -> applied(from, one, to, all, steps - 1));
  }

  private static boolean applied(
      ScimResource from, PatchOperation one, ScimResource to, List<PatchOperation> all, int left) {
    boolean selects = one.op() != Op.REPLACE || !one.path().contains("[") || holds(from, one);
    return selects && reaches(PATCHER.apply(ScimPatch.of(List.of(one)), from), to, all, left);
  }

  private static boolean holds(ScimResource from, PatchOperation one) {
    return from.toJson().contains(one.path().contains("\"s\"") ? "\"s\"" : "\"roles\"");
  }

  private static List<ScimResource> states() {
    List<ScimResource> states = new ArrayList<>();
    for (String title : List.of("", "x", "y")) {
      for (List<Object> roles : ROLES) {
        for (List<Object> skills : LEVELS) {
          Map<String, Object> members = new LinkedHashMap<>();
          members.put("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:User"));
          members.put("title", title);
          members.put("roles", roles);
          if (!skills.isEmpty()) {
            members.put(GENESYS, Map.of("routingSkills", skills));
          }
          members.values().removeAll(Set.of("", List.of()));
          states.add(ScimResource.of(members));
        }
      }
    }
    return states;
  }

  private static List<PatchOperation> operations() {
    List<PatchOperation> all = new ArrayList<>();
    for (Op op : List.of(Op.ADD, Op.REPLACE)) {
      List.of("x", "y").forEach(title -> all.add(operation(op, "title", title)));
      ROLES.subList(1, 4).forEach(roles -> all.add(operation(op, "roles", roles)));
      LEVELS.subList(1, 3).forEach(skills -> all.add(operation(op, SKILLS, skills)));
    }
    for (String path :
        List.of("title", "roles", SKILLS, "roles[value eq \"a\"]", SKILLS + "[name eq \"s\"]")) {
      all.add(operation(Op.REMOVE, path, null));
    }
    for (int level : List.of(1, 2)) {
      all.add(operation(Op.REPLACE, SKILLS + "[name eq \"s\"].proficiency", level));
      all.add(operation(Op.REPLACE, SKILLS + "[name eq \"s\"]", skill(level)));
    }
    return all;
  }

  private static PatchOperation operation(Op op, String path, Object value) {
    return new PatchOperation(op, path, value, "tried");
  }
}
