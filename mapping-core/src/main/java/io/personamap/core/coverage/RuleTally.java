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
import java.util.stream.Stream;
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

  /** Whether what the rule did is all there is to count. */
  private boolean countsNothing;

  /** The condition, where its atomic parts tell all there is to count; else null. */
  private @Nullable Decision onlyAtoms;

  /** The number of the first of them in the index. */
  private int firstAtom;

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

  /** Has the atomic parts of the condition indexed, where they tell all there is to count. */
  void index(AtomIndex.Builder atoms) {
    List<Decision> decisions = decisions().toList();
    countsNothing = row == null && decisions.isEmpty();
    if (row == null && decisions.size() == 1 && decisions.get(0).isToldByAtoms()) {
      onlyAtoms = decisions.get(0);
      firstAtom = atoms.add(onlyAtoms.atoms());
    }
  }

  private Stream<Decision> decisions() {
    return expressions.stream().flatMap(expression -> expression.decisions().stream());
  }

  /**
   * Adds what the rule did.
   *
   * @param atoms those that hold for the same profile
   */
  void add(RuleExplanation rule, AtomIndex.Found atoms) {
    Decision condition = onlyAtoms;
    if (condition == null || !isCertain(rule.effect())) {
      add(rule);
      return;
    }
    long truths = atoms.truths(firstAtom, condition.size());
    if (truths < 0) {
      add(rule);
    } else {
      count(rule.effect());
      condition.add(truths);
    }
  }

  private static boolean isCertain(RuleExplanation.Effect effect) {
    return effect == RuleExplanation.Effect.APPLIED || effect == RuleExplanation.Effect.NO_MATCH;
  }

  /** Adds what the rule did, and what is counted of the values that it saw. */
  void add(RuleExplanation rule) {
    count(rule.effect());
    if (!countsNothing && rule.effect() != RuleExplanation.Effect.NOT_NEEDED) {
      rule.evidence().expressions().forEach(this::add);
    }
  }

  private void count(RuleExplanation.Effect effect) {
    switch (effect) {
      case APPLIED -> matched++;
      case NO_MATCH -> unmatched++;
      case FAILED -> failed++;
      case NOT_NEEDED -> notNeeded++;
    }
  }

  private void add(ExpressionExplanation expression) {
    Place where = expression.place();
    Trace trace = expression.trace();
    for (Observed observed : expressions) {
      if (observed.place().equals(where)) {
        observed.decisions().forEach(decision -> decision.add(trace));
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
        decisions().map(Decision::coverage).toList());
  }
}
