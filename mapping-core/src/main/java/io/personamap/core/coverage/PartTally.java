package io.personamap.core.coverage;

import io.personamap.core.expr.Expr;
import io.personamap.core.problem.Place;
import io.personamap.core.rules.PlacedExpression;

/** Tallies one atomic part of a condition. Not thread-safe. */
final class PartTally {
  private final Expr atom;
  private final String text;
  private final Place place;
  private final PartAdvice advice;
  private int seenTrue;
  private int seenFalse;
  private int decidedTrue;
  private int decidedFalse;

  PartTally(Expr atom, PlacedExpression source, PartAdvice advice) {
    this.atom = atom;
    this.text = advice.shown(atom);
    this.place = source.placeOf(atom.span());
    this.advice = advice;
  }

  Expr atom() {
    return atom;
  }

  void add(boolean value, boolean decides, int times) {
    if (value) {
      seenTrue += times;
      decidedTrue += decides ? times : 0;
    } else {
      seenFalse += times;
      decidedFalse += decides ? times : 0;
    }
  }

  PartCoverage coverage() {
    return new PartCoverage(
        text,
        place,
        new PartCoverage.Times(seenTrue, seenFalse),
        new PartCoverage.Times(decidedTrue, decidedFalse),
        advice.text(decidedTrue == 0, decidedFalse == 0));
  }
}
