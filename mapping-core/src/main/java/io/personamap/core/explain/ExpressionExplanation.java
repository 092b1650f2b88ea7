package io.personamap.core.explain;

import io.personamap.core.expr.Trace;
import io.personamap.core.problem.Place;

/**
 * An expression of a rule and the value of each of its parts. Immutable.
 *
 * @param source its text
 * @param place where it begins in the rule file
 * @param trace the values
 */
public record ExpressionExplanation(String source, Place place, Trace trace) {}
