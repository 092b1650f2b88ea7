package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.LIST;
import static io.personamap.oktael.function.ValueType.STRING;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.personamap.core.expr.EvaluationContext;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionException;
import io.personamap.core.expr.Limits;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.profile.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code getFilteredGroups}: the user's groups out of a list of ids, each as an expression shows
 * it. That expression may come out of a profile, so it is small: no {@code getFilteredGroups} in
 * it, and few steps.
 *
 * <p>Source: Okta's guide to claims with a dynamic allow list.
 */
final class FilteredGroups {
  /** What one group's expression may cost, and what it counts for outside. */
  private static final int STEPS = 10_000;

  private static final int COUNTED = 1_000;

  /** Marks the context of an inner expression. */
  private static final String INSIDE = "getFilteredGroups";

  /** Stands in where no front end handed a compiler in. */
  static final GroupExpressionCompiler NONE =
      (source, limits) -> {
        throw new EvaluationException(
            ProblemCode.CONTEXT_MISSING, "`getFilteredGroups` has no compiler for its expression");
      };

  private final LoadingCache<String, Expression> compiled;

  private FilteredGroups(GroupExpressionCompiler compiler) {
    Limits inner =
        new Limits(
            STEPS,
            Limits.DEFAULT.textLength(),
            Limits.DEFAULT.listSize(),
            Limits.DEFAULT.regexReads() / 100);
    this.compiled = KeptByText.of(source -> compiler.compile(source, inner));
  }

  /** Returns the function, which needs a compiler for its inner expression to have a value. */
  static FunctionSpec spec(GroupExpressionCompiler compiler) {
    FilteredGroups groups = new FilteredGroups(compiler);
    return function(
            "getFilteredGroups",
            one("allowList", LIST),
            one("groupExpression", STRING),
            one("limit", INTEGER))
        .gives(LIST)
        .summary(
            "What the expression gives for each of the user's groups whose id is in the list;"
                + " an error if they are more than the limit.")
        .nulls(
            "A null argument is an error; a group for which the expression gives null is left out.")
        .example(
            "getFilteredGroups({\"00g1\", \"00g9\"}, \"group.name\", 40)",
            "[\"Sales\"]",
            "{\"groups\":[{\"id\":\"00g1\",\"name\":\"Sales\"},{\"id\":\"00g2\",\"name\":\"Other\"}]}")
        .does(groups::filtered);
  }

  private List<@Nullable Object> filtered(Arguments a) {
    EvaluationContext context = a.evaluation().context();
    if (a.value(0) == null) {
      throw a.wrong(0, "an Array");
    }
    List<Group> groups = allowed(a, a.array(0));
    GroupLimit.check(a, 2, groups.size());
    if (context.facts().containsKey(INSIDE)) {
      throw a.failure(ProblemCode.USAGE_NOT_ALLOWED, "has no place inside its own expression");
    }
    Expression expression = compile(a, a.text(1));
    List<@Nullable Object> values = new ArrayList<>(groups.size());
    for (Group group : groups) {
      a.evaluation().step(COUNTED);
      Object value = evaluate(a, expression, inside(context, group));
      if (value != null) {
        values.add(value instanceof String text ? a.evaluation().checked(text) : value);
      }
    }
    return Collections.unmodifiableList(values);
  }

  private static List<Group> allowed(Arguments a, List<? extends @Nullable Object> ids) {
    List<Group> groups = new ArrayList<>();
    for (Group group : a.evaluation().context().groups()) {
      a.evaluation().step(ids.size());
      if (group.id() != null && ids.contains(group.id())) {
        groups.add(group);
      }
    }
    return groups;
  }

  private Expression compile(Arguments a, String source) {
    try {
      return compiled.get(source);
    } catch (ExpressionException refused) {
      // The text may be a person's; the front end has shown the author what a literal lacks.
      throw a.failure(
          refused.diagnostics().get(0).code(), "has a group expression that is refused");
    }
  }

  private static @Nullable Object evaluate(
      Arguments a, Expression expression, EvaluationContext context) {
    try {
      return expression.evaluate(context);
    } catch (EvaluationException failure) {
      // Its place is one of the inner text.
      throw a.failure(failure.code(), "in its group expression: " + failure.text());
    }
  }

  private static EvaluationContext inside(EvaluationContext outer, Group group) {
    EvaluationContext.Builder inner =
        EvaluationContext.builder().groups(outer.groups()).roots(outer.roots());
    outer.bindings().forEach(inner::binding);
    outer.facts().forEach(inner::fact);
    outer.givenNow().ifPresent(inner::now);
    return inner.root("group", GroupView.of(group)).fact(INSIDE, true).build();
  }
}
