package io.personamap.core.coverage;

import io.personamap.core.explain.ExpressionExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.expr.Trace;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tallies one rule over many mappings. Not thread-safe. */
final class RuleTally {
  private final String label;
  private final Place place;
  private final List<Observed> expressions = new ArrayList<>();
  private final Outcome.@Nullable Row row;
  private final TableTally tables;
  private int matched;
  private int unmatched;
  private int failed;
  private int notNeeded;

  /** An expression of the rule and the conditions in it. */
  private record Observed(Place place, List<Decision> decisions) {}

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
    expressions.add(new Observed(expression.place(), found));
  }

  String label() {
    return label;
  }

  void add(RuleExplanation rule) {
    switch (rule.effect()) {
      case APPLIED -> matched++;
      case NO_MATCH -> unmatched++;
      case FAILED -> failed++;
      case NOT_NEEDED -> notNeeded++;
    }
    List<ExpressionExplanation> explained = rule.evidence().expressions();
    for (int i = 0; i < explained.size(); i++) {
      add(explained.get(i));
    }
  }

  private void add(ExpressionExplanation expression) {
    Place where = expression.place();
    Trace trace = expression.trace();
    for (Observed observed : expressions) {
      if (observed.place().equals(where)) {
        for (Decision decision : observed.decisions()) {
          decision.add(trace);
        }
      }
    }
    if (row != null && row.key().place().equals(where)) {
      key(row, trace);
    }
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
        new RuleCoverage.Times(matched, unmatched, failed, notNeeded),
        expressions.stream()
            .flatMap(expression -> expression.decisions().stream())
            .map(Decision::coverage)
            .toList());
  }
}
