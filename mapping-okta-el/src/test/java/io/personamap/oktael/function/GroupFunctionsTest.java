package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupFunctionsTest {
  private static final List<Group> GROUPS =
      List.of(
          new Group("00g1", "Everyone", "BUILT_IN", "0oa1", Map.of()),
          new Group("00g2", "West Coast Users", "OKTA_GROUP", "0oa2", Map.of()),
          new Group("00g3", "West Coast Admins", "OKTA_GROUP", "0oa3", Map.of()),
          new Group("00g4", "Engineering", "APP_GROUP", "0oa4", Map.of("appName", "github")),
          Group.named("nameless id"));

  private final Calling classic = Calling.classic();
  private final Calling engine = Calling.identityEngine();

  @BeforeEach
  void join() {
    classic.context().groups(GROUPS);
    engine.context().groups(GROUPS);
  }

  @Test
  void isMemberOf_idsAndNames_areComparedExactly() {
    assertEquals(true, classic.call("isMemberOfGroup", "00g2"));
    assertEquals(false, classic.call("isMemberOfGroup", "00G2"));
    assertEquals(false, classic.call("isMemberOfGroup", "Everyone"));
    assertEquals(true, classic.call("isMemberOfGroupName", "nameless id"));
    assertEquals(false, classic.call("isMemberOfGroupName", "everyone"));
    assertEquals(false, classic.call("isMemberOfGroupName", "West Coast"));
    assertEquals(true, classic.call("isMemberOfAnyGroup", "x", "00g1"));
    assertEquals(true, classic.call("isMemberOfAnyGroup", List.of("x", "00g1")));
    assertEquals(false, classic.call("isMemberOfAnyGroup", "x", null));
    assertEquals(true, classic.call("isMemberOfGroupNameStartsWith", "West"));
    assertEquals(false, classic.call("isMemberOfGroupNameStartsWith", "Coast"));
    assertEquals(true, classic.call("isMemberOfGroupNameContains", "Coast"));
    assertEquals(false, classic.call("isMemberOfGroupNameContains", "coast"));
  }

  @Test
  void isMemberOf_null_isFalse() {
    for (String of : List.of("", "Name", "NameStartsWith", "NameContains", "NameRegex")) {
      assertEquals(false, classic.call("isMemberOfGroup" + of, (Object) null));
    }
  }

  @Test
  void isMemberOfGroupNameRegex_slashes_areDropped() {
    assertEquals(true, classic.call("isMemberOfGroupNameRegex", "/.*Admins"));
    assertEquals(true, classic.call("isMemberOfGroupNameRegex", "/.*Admins/"));
    assertEquals(true, classic.call("isMemberOfGroupNameRegex", "(?i)everyone"));
    assertEquals(false, classic.call("isMemberOfGroupNameRegex", "Admins"));
    assertEquals(false, classic.call("isMemberOfGroupNameRegex", "^West"));
    assertEquals(false, classic.call("isMemberOfGroupNameRegex", "/"));
  }

  @Test
  void isMemberOfGroupNameRegex_badOrHostilePattern_isAnError() {
    assertFails(ProblemCode.REGEX_INVALID, "isMemberOfGroupNameRegex", "(");
    assertFails(ProblemCode.LIMIT_REGEX, "isMemberOfGroupNameRegex", "a".repeat(1001));
    classic.context().groups(List.of(Group.named("a".repeat(60))));
    assertFails(ProblemCode.LIMIT_REGEX, "isMemberOfGroupNameRegex", ".*.*.*.*.*.*x");
  }

  @Test
  void getGroups_criteria_areAndedAndTheirValuesOred() {
    assertEquals(List.of("00g2", "00g3"), ids(Map.of("group.profile.name", "West")));
    assertEquals(List.of("00g2", "00g3"), ids(Map.of("group.profile.name", "West Coast.*")));
    assertEquals(List.of("00g3"), ids(exact("West Coast Admins")));
    assertEquals(List.of(), ids(exact("West Coast")));
    assertEquals(List.of(), ids(exact("West Coast.*")));
    assertEquals(
        List.of("00g2", "00g3", "00g4"),
        ids(Map.of("group.type", List.of("OKTA_GROUP", "APP_GROUP"))));
    assertEquals(
        List.of("00g3"),
        ids(
            Map.of("group.type", "OKTA_GROUP"),
            Map.of("group.profile.name", List.of("Everyone", "West Coast Admins"))));
    assertEquals(List.of("00g4"), ids(Map.of("group.source.id", "0oa4")));
    assertEquals(List.of(), ids(Map.of("group.id", "00g")));
    assertEquals(
        List.of(), ids(Collections.singletonMap("group.profile.name", null)), "null meets none");
  }

  @Test
  void getGroups_badCriteria_areErrors() {
    assertFails(ProblemCode.ATTRIBUTE_UNKNOWN, "user.getGroups", Map.of("group.name", "x"));
    assertFails(ProblemCode.USAGE_NOT_ALLOWED, "user.getGroups", Map.of());
    assertFails(
        ProblemCode.USAGE_NOT_ALLOWED,
        "user.getGroups",
        Map.of("group.id", "00g1", "operator", "EXACT"));
    assertFails(
        ProblemCode.USAGE_NOT_ALLOWED,
        "user.getGroups",
        Map.of("group.profile.name", "x", "operator", "CONTAINS"));
    assertFails(ProblemCode.OPERAND_TYPE, "user.getGroups", "West");
    assertFails(
        ProblemCode.OPERAND_TYPE, "user.getGroups", Map.of("group.id", List.of(List.of("x"))));
    assertFails(ProblemCode.NULL_VALUE, "user.getGroups", (Object) null);
  }

  @Test
  void isMemberOf_criteria_holdForOneGroup() {
    assertEquals(
        true,
        engine.call(
            "user.isMemberOf",
            Map.of("group.id", List.of("00g4", "00g3")),
            Map.of("group.type", "APP_GROUP")));
    assertEquals(
        false,
        engine.call(
            "user.isMemberOf",
            Map.of("group.id", List.of("00g4", "00g3")),
            Map.of("group.type", "BUILT_IN")));
  }

  @Test
  void groupView_bothDialects_findTheirSpelling() {
    Group group =
        new Group(
            "00g1", "Sales", "OKTA_GROUP", "0oa1", Map.of("description", "d", "created", "c"));
    Map<String, Object> view = GroupView.of(group);
    assertEquals("Sales", view.get("name"));
    assertEquals("c", view.get("created"));
    assertEquals(Map.of("id", "0oa1"), view.get("source"));
    assertEquals(Map.of("name", "Sales", "description", "d", "created", "c"), view.get("profile"));
  }

  @Test
  void groups_claim_givesNamesOrNull() {
    assertEquals(
        List.of("West Coast Users", "West Coast Admins"),
        classic.call("Groups.startsWith", "OKTA", "West", 2));
    assertEquals(List.of("West Coast Admins"), classic.call("Groups.endsWith", "OKTA", "mins", 2));
    assertEquals(List.of("Engineering"), classic.call("Groups.contains", "0oa4", "ine", 100));
    assertEquals(List.of("Engineering"), classic.call("Groups.contains", "github", "", 100));
    assertNull(classic.call("Groups.contains", "OKTA", "ineering", 100));
    assertNull(classic.call("Groups.startsWith", "OKTA", "east", 100));
  }

  @Test
  void groups_overTheLimit_isAnError() {
    assertFails(ProblemCode.GROUPS_TOO_MANY, "Groups.startsWith", "OKTA", "West", 1);
    assertFails(ProblemCode.USAGE_NOT_ALLOWED, "Groups.startsWith", "OKTA", "West", 0);
    List<Group> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      many.add(Group.named("g" + i));
    }
    classic.context().groups(many);
    assertFails(ProblemCode.GROUPS_TOO_MANY, "Groups.startsWith", "OKTA", "g", 1000);
  }

  @Test
  void findGroupAndGetOwners_type_isFiltered() {
    Map<String, Object> person = Map.of("id", "00u1", "type", "USER");
    Map<String, Object> group = Map.of("id", "00g9", "type", "GROUP");
    engine
        .context()
        .groups(
            List.of(new Group("00g1", "g", null, null, Map.of("owners", List.of(person, group)))));
    assertEquals(
        List.of(person),
        engine.call("user.findGroupAndGetOwners", Map.of("group.id", "00g1"), "USER"));
    assertEquals(
        List.of(), engine.call("user.findGroupAndGetOwners", Map.of("group.id", "x"), "USER"));
  }

  private List<String> ids(Object... criteria) {
    List<String> ids = new ArrayList<>();
    for (Calling dialect : List.of(classic, engine)) {
      ids.clear();
      for (Object group : (List<?>) dialect.call("user.getGroups", criteria)) {
        ids.add((String) ((Map<?, ?>) group).get("id"));
      }
    }
    return ids;
  }

  private static Map<String, String> exact(String name) {
    return Map.of("group.profile.name", name, "operator", "EXACT");
  }

  private void assertFails(ProblemCode code, String function, Object... arguments) {
    EvaluationException failure =
        assertThrows(
            EvaluationException.class,
            () -> classic.call(function, arguments),
            () -> function + Arrays.toString(arguments));
    assertEquals(code, failure.code());
  }
}
