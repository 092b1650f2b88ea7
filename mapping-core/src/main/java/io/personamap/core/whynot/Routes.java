package io.personamap.core.whynot;

import io.personamap.core.condition.Condition;
import io.personamap.core.condition.Literal;
import io.personamap.core.directory.Kind;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Values;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PlacedExpression;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the rules that may grant a name, and what each of them takes. */
final class Routes {
  /** A search tries no more. */
  private static final int MOST = 1_000;

  /** A value that suits so many goals suits most of the others; those are tried one by one. */
  private static final int MOST_JOINED = 64;

  private final RuleSet rules;
  private final Outcomes outcomes;

  Routes(RuleSet rules) {
    this.rules = rules;
    this.outcomes = new Outcomes(rules.language().functions());
  }

  /** Returns the routes that do not contradict themselves. */
  List<Route> to(Kind kind, String name) {
    List<Route> routes = new ArrayList<>();
    List<Rule> list = rules.rules(kind);
    List<Goal> nothing = new ArrayList<>();
    for (int i = 0; i < list.size() && routes.size() < MOST; i++) {
      Rule rule = list.get(i);
      Optional<List<List<Literal>>> giving = outcomes.giving(rule.outcome(), name);
      if (giving.filter(List::isEmpty).isPresent()) {
        continue; // of thousands of rules, few give the name
      }
      List<Goal> goals = new ArrayList<>();
      rules.eligible().ifPresent(eligible -> goals.add(condition(eligible)));
      if (rule.trigger() instanceof Rule.Trigger.When when) {
        goals.add(condition(when.condition()));
      }
      goals.add(new Goal(evaluation -> gives(rule.outcome(), name, evaluation), giving));
      boolean first = kind == Kind.DIVISION || rule.trigger() instanceof Rule.Trigger.Otherwise;
      if (first) {
        list.subList(nothing.size(), i).forEach(earlier -> nothing.add(nothing(earlier)));
        goals.addAll(nothing);
      }
      merged(goals).ifPresent(merged -> routes.add(new Route(rule, merged)));
    }
    return routes;
  }

  /**
   * Joins as many goals as have few enough ways together, so that a value is sought that suits them
   * all.
   *
   * @return empty where they contradict each other
   */
  private static Optional<List<Goal>> merged(List<Goal> goals) {
    List<List<Literal>> ways = List.of(List.of());
    Predicate<Evaluation> holds = evaluation -> true;
    List<Goal> rest = new ArrayList<>();
    for (Goal goal : goals) {
      List<List<Literal>> before = ways;
      Optional<List<List<Literal>>> joined =
          rest.isEmpty() && ways.stream().allMatch(way -> way.size() < MOST_JOINED)
              ? goal.ways().flatMap(more -> Condition.both(before, more))
              : Optional.empty();
      if (joined.isPresent()) {
        ways = joined.get();
        holds = holds.and(goal.holds());
      } else {
        rest.add(goal);
      }
    }
    if (ways.isEmpty()
        || rest.stream().anyMatch(goal -> goal.ways().filter(List::isEmpty).isPresent())) {
      return Optional.empty();
    }
    List<Goal> all = new ArrayList<>(List.of(new Goal(holds, Optional.of(ways))));
    all.addAll(rest);
    return Optional.of(all);
  }

  private Goal condition(PlacedExpression expression) {
    return new Goal(
        evaluation -> truth(expression, evaluation, true), logic(expression).ways(true));
  }

  private Condition logic(PlacedExpression expression) {
    return Condition.of(expression.expression().tree(), rules.language().functions());
  }

  /** An earlier rule of a first-match list must not give anything. */
  private Goal nothing(Rule rule) {
    Optional<List<List<Literal>>> empty = outcomes.empty(rule.outcome());
    if (!(rule.trigger() instanceof Rule.Trigger.When when)) {
      return new Goal(evaluation -> givesNothing(rule.outcome(), evaluation), empty);
    }
    Optional<List<List<Literal>>> ways = logic(when.condition()).ways(false);
    if (ways.isPresent() && empty.isPresent()) {
      List<List<Literal>> both = new ArrayList<>(ways.get());
      both.addAll(empty.get());
      ways = Optional.of(both);
    }
    return new Goal(
        evaluation ->
            truth(when.condition(), evaluation, false) || givesNothing(rule.outcome(), evaluation),
        ways);
  }

  private static boolean truth(PlacedExpression expression, Evaluation evaluation, boolean wanted) {
    try {
      return Boolean.valueOf(wanted).equals(expression.expression().evaluate(evaluation));
    } catch (EvaluationException failed) {
      return false;
    }
  }

  private static boolean givesNothing(Outcome outcome, Evaluation evaluation) {
    try {
      if (outcome instanceof Outcome.Row row) {
        return names(row, evaluation).isEmpty();
      }
      return outcome instanceof Outcome.Computed computed
          && isNothing(computed.expression().expression().evaluate(evaluation));
    } catch (EvaluationException failed) {
      return false;
    }
  }

  private static boolean gives(Outcome outcome, String name, Evaluation evaluation) {
    try {
      if (outcome instanceof Outcome.Computed computed) {
        Object value = computed.expression().expression().evaluate(evaluation);
        return name.equals(value)
            || (value instanceof List<?> list && list.contains(name))
            || (value instanceof Map<?, ?> map && map.containsKey(name));
      }
      List<GrantedName> names =
          outcome instanceof Outcome.Row row
              ? names(row, evaluation)
              : ((Outcome.Names) outcome).names();
      return names.stream().anyMatch(granted -> granted.name().equals(name));
    } catch (EvaluationException failed) {
      return false;
    }
  }

  private static List<GrantedName> names(Outcome.Row row, Evaluation evaluation) {
    Object key = row.key().expression().evaluate(evaluation);
    return key == null ? List.of() : row.rows().getOrDefault(Values.text(key), List.of());
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null
        || (value instanceof String text && text.isBlank())
        || (value instanceof List<?> list && list.stream().allMatch(Routes::isNothing))
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
