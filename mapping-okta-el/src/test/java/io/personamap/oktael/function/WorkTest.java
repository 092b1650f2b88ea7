package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExpressionCompiler;
import io.personamap.core.expr.Limits;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import io.personamap.oktael.OktaLanguage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work is counted: what is long, or done for many groups, costs steps by its size. */
class WorkTest {
  private static final int MANY = 500;
  private static final List<Group> GROUPS =
      IntStream.range(0, MANY).mapToObj(i -> group("g" + i)).toList();

  private static Group group(String id) {
    return new Group(id, "name of " + id, "OKTA_GROUP", null, Map.of());
  }

  /** {@code many} has 500 elements, {@code text} 50,000 characters, {@code csv} 4,000 values. */
  private static EvaluationContext context(List<Group> groups) {
    return EvaluationContext.builder()
        .root("user", Collections.singletonMap("title", "x"))
        .binding("many", Collections.nCopies(MANY, "g"))
        .binding("numbers", Collections.nCopies(MANY, 1))
        .binding("nested", Collections.nCopies(20, Collections.nCopies(20, 1)))
        .binding("text", "x".repeat(50_000))
        .binding("csv", "value,".repeat(8 * MANY))
        .groups(groups)
        .build();
  }

  private static void run(OktaLanguage language, String source, int steps, List<Group> groups) {
    Limits limits = new Limits(steps, 100_000, 10_000, 1_000_000);
    new ExpressionCompiler(language.catalogue(), limits)
        .compile(language.parse(source))
        .evaluate(context(groups));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C Arrays.size(many)",
        "C Arrays.contains(many, 'x')",
        "C Arrays.flatten(nested)",
        "C Arrays.toCsvString(numbers)",
        "C String.len(many)",
        "C String.len(text)",
        "C String.stringContains(text, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy')",
        "C Arrays.size(csv)",
        "C isMemberOfGroup('x')",
        "C isMemberOfAnyGroup('x')",
        "C isMemberOfGroupName('x')",
        "C isMemberOfGroupNameStartsWith('x')",
        "C isMemberOfGroupNameContains('x')",
        "C isMemberOfGroupNameRegex('x')",
        "C Groups.contains('OKTA', 'x', 10)",
        "C user.getGroups({'group.id': 'x'})",
        "C user.getGroups({'group.id': many})",
        "C getFilteredGroups({'x'}, 'group.id', 10)",
        "I user.isMemberOf({'group.id': 'x'})",
        "I user.findGroupAndGetOwners({'group.id': 'x'}, 'USER')",
        "I many.contains('x')",
        "I nested.flatten()",
        "I text.length()",
      })
  void muchWork_costsItsSize(String row) {
    OktaLanguage language =
        row.startsWith("I") ? OktaLanguage.identityEngine() : OktaLanguage.classic();
    EvaluationException failure =
        assertThrows(
            EvaluationException.class, () -> run(language, row.substring(2), 300, GROUPS), row);
    assertEquals(ProblemCode.LIMIT_STEPS, failure.code());
    assertDoesNotThrow(() -> run(language, row.substring(2), 1_000_000, GROUPS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String.len('a,b')",
        "Arrays.size('a,b,c')",
        "String.stringContains('abc', 'c')",
        "Arrays.flatten({1, {2, 3}})",
        "isMemberOfGroup('g')",
        "user.getGroups({'group.id': {'g', 'h'}})",
        "Groups.contains('OKTA', 'x', 10)",
      })
  void littleWork_costsLittle(String source) {
    assertDoesNotThrow(() -> run(OktaLanguage.classic(), source, 50, List.of(group("g"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void eachGroupExpression_costsMuch(int groups) {
    List<Group> mine = GROUPS.subList(0, groups);
    String source = "getFilteredGroups({'g0', 'g1', 'g2'}, 'group.id', 10)";
    EvaluationException failure =
        assertThrows(
            EvaluationException.class,
            () -> run(OktaLanguage.classic(), source, groups * 1_000, mine));
    assertEquals(ProblemCode.LIMIT_STEPS, failure.code());
    assertDoesNotThrow(() -> run(OktaLanguage.classic(), source, groups * 1_000 + 100, mine));
  }
}
