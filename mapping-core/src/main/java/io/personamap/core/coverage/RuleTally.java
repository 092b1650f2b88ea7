package io.personamap.core.coverage;

import io.personamap.core.explain.ExpressionExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Span;
import io.personamap.core.expr.Trace;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tallies one rule over many mappings. Not thread-safe. */
final class RuleTally {
  private final String label;
  private final Place place;
  private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<Place, Map<Span, List<Decision>>> byPlace = new LinkedHashMap<>();
  private final Outcome.@Nullable Row row;
  private final TableTally tables;

  RuleTally(String label, Place place, @Nullable Outcome outcome, TableTally tables) {
    this.label = label;
    this.place = place;
    this.tables = tables;
    this.row = outcome instanceof Outcome.Row picked ? picked : null;
    if (row != null) {
      tables.add(row);
      within(row.key());
    } else if (outcome instanceof Outcome.Computed computed) {
      within(computed.expression());
    }
  }

  /** Adds the condition that decides whether the rule matches. */
  RuleTally when(PlacedExpression condition) {
    add(condition, Decisions.of(condition, true));
    return this;
  }

  /** Adds an expression whose conditions count. */
  RuleTally within(PlacedExpression expression) {
    add(expression, Decisions.of(expression, false));
    return this;
  }

  private void add(PlacedExpression expression, List<Decision> found) {
    decisions.addAll(found);
    Map<Span, List<Decision>> bySpan = new LinkedHashMap<>();
    for (Decision decision : found) {
      bySpan.computeIfAbsent(decision.span(), absent -> new ArrayList<>()).add(decision);
    }
    byPlace.put(expression.place(), bySpan);
  }

  void add(RuleExplanation rule) {
    effects.merge(rule.effect(), 1, Integer::sum);
    for (ExpressionExplanation expression : rule.evidence().expressions()) {
      Map<Span, List<Decision>> bySpan = byPlace.get(expression.place());
      if (bySpan != null) {
        observe(expression.trace(), bySpan);
      }
      if (row != null && row.key().place().equals(expression.place())) {
        key(row, expression.trace());
      }
    }
  }

  private static void observe(Trace trace, Map<Span, List<Decision>> bySpan) {
    if (bySpan.isEmpty() || trace.state() == Trace.State.NOT_EVALUATED) {
      return;
    }
    Expr expr = trace.expr();
    bySpan.getOrDefault(expr.span(), List.of()).forEach(decision -> decision.add(trace));
    trace.parts().forEach(part -> observe(part, bySpan));
  }

  private void key(Outcome.Row picked, Trace trace) {
    if (trace.value() != null) {
      tables.use(picked.table(), Values.text(trace.value()));
    }
  }

  RuleCoverage coverage() {
    return new RuleCoverage(
        label,
        place,
        new RuleCoverage.Times(
            times(Effect.APPLIED),
            times(Effect.NO_MATCH),
            times(Effect.FAILED),
            times(Effect.NOT_NEEDED)),
        decisions.stream().map(Decision::coverage).toList());
  }

  private int times(Effect effect) {
    return effects.getOrDefault(effect, 0);
  }
}
