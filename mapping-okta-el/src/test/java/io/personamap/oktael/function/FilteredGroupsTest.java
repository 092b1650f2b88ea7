package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Limits;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import io.personamap.oktael.OktaLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilteredGroupsTest {
  private static final List<String> BOTH = List.of("00g2", "00g1", "00g9");

  private final Calling classic = Calling.of(OktaLanguage.classic().functions());

  FilteredGroupsTest() {
    classic
        .context()
        .groups(
            List.of(
                new Group("00g1", "Sales", "OKTA_GROUP", null, Map.of("description", "sell")),
                new Group("00g2", "Support", "APP_GROUP", null, Map.of()),
                new Group("00g3", "Other", "OKTA_GROUP", null, Map.of())));
  }

  @Test
  void getFilteredGroups_expression_isEvaluatedForEachGroup() {
    assertEquals(List.of("Sales", "Support"), filtered(BOTH, "group.name", 40));
    assertEquals(List.of("sell"), filtered(BOTH, "group.profile.description", 2));
    assertEquals(
        List.of("SALES", "Support"),
        filtered(
            BOTH,
            "group.type == \"OKTA_GROUP\" ? String.toUpperCase(group.name) : group.name",
            Integer.MAX_VALUE));
    assertEquals(List.of("Sales"), filtered("00g1, 00g9", "group.name", 1));
    assertEquals(List.of(), filtered(List.of(), "group.name", 1));
  }

  @Test
  void getFilteredGroups_textOfTheInnerExpression_isOfTheOuterLimit() {
    classic.within(new Limits(10_000, 12, 10, 10));
    assertEquals(List.of("SalesSales"), filtered("00g1", "group.name + group.name", 9));
    assertFails(ProblemCode.LIMIT_TEXT, BOTH, "group.name + group.name", 9);
  }

  @Test
  void getFilteredGroups_moreThanTheLimit_isAnError() {
    assertFails(ProblemCode.GROUPS_TOO_MANY, BOTH, "group.name", 1);
    assertFails(ProblemCode.USAGE_NOT_ALLOWED, BOTH, "group.name", 0);
  }

  @Test
  void getFilteredGroups_null_isAnError() {
    assertFails(ProblemCode.NULL_VALUE, null, "group.name", 1);
    assertFails(ProblemCode.NULL_VALUE, BOTH, null, 9);
    assertFails(ProblemCode.NULL_VALUE, BOTH, "group.name", null);
  }

  @Test
  void getFilteredGroups_badExpression_saysNothingOfItsText() {
    EvaluationException refused =
        assertThrows(EvaluationException.class, () -> filtered(BOTH, "secret(", 9));
    assertEquals(-1, refused.text().indexOf("secret"));
    EvaluationException failed =
        assertThrows(EvaluationException.class, () -> filtered(BOTH, "group.name - 1", 9));
    assertEquals(ProblemCode.OPERAND_TYPE, failed.code());
  }

  @Test
  void getFilteredGroups_insideItself_isRefused() {
    classic.context().binding("again", "getFilteredGroups({'00g1'}, again, 1)");
    EvaluationException failure =
        assertThrows(
            EvaluationException.class,
            () -> filtered(BOTH, "getFilteredGroups({'00g1'}, again, 1)", 9));
    assertEquals(ProblemCode.USAGE_NOT_ALLOWED, failure.code());
  }

  @Test
  void getFilteredGroups_expression_seesWhatTheOuterOneSees() {
    classic
        .context()
        .root("user", Map.of("title", "Lead"))
        .binding("bound", "b")
        .fact("internal", Map.of("id", "00u1"))
        .now(Instant.parse("2015-07-31T17:18:37Z"));
    assertEquals(
        List.of("Sales Lead b 00u1 2015 true"),
        filtered(
            "00g1",
            "group.name + ' ' + user.title + ' ' + bound + ' ' + user.getInternalProperty('id')"
                + " + ' ' + Time.now('UTC', 'YYYY') + ' ' + isMemberOfGroup('00g2')",
            9));
  }

  /** Some 100,000 ways to cut the text in four: too many inside, few outside. */
  @Test
  void getFilteredGroups_pattern_readsLittle() {
    String slow = "'" + "a".repeat(40) + "' matches '.*.*.*.*x'";
    assertEquals(
        false, OktaLanguage.classic().compile(slow).evaluate(EvaluationContext.builder().build()));
    assertFails(ProblemCode.LIMIT_REGEX, BOTH, slow, 9);
  }

  @Test
  void getFilteredGroups_withoutFrontEnd_saysSo() {
    Calling bare = Calling.classic();
    bare.context().groups(List.of(Group.of("00g1", "Sales")));
    assertEquals(
        ProblemCode.CONTEXT_MISSING,
        assertThrows(
                EvaluationException.class,
                () -> bare.call("getFilteredGroups", BOTH, "group.name", 9))
            .code());
  }

  private Object filtered(Object ids, Object expression, Object limit) {
    return classic.call("getFilteredGroups", ids, expression, limit);
  }

  private void assertFails(ProblemCode code, Object ids, Object expression, Object limit) {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> filtered(ids, expression, limit));
    assertEquals(code, failure.code());
  }
}
