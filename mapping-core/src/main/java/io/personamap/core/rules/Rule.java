package io.personamap.core.rules;

import io.personamap.core.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One rule of {@code division}, {@code roles}, {@code skills} or {@code languages}. Immutable.
 *
 * @param label how problems and explanations call it: {@code roles/supervisor}, or {@code roles[2]}
 *     without an id
 * @param trigger when it applies
 * @param outcome what it gives
 * @param because why it exists, in its author's words, or null
 * @param place where it begins
 */
public record Rule(
    String label, Trigger trigger, Outcome outcome, @Nullable String because, Place place)
    implements LabelledRule {

  /** When a rule applies. Immutable. */
  public sealed interface Trigger {
    /** To everyone: a {@code value} without {@code when}. */
    record Always() implements Trigger {}

    /** Where a condition holds. */
    record When(PlacedExpression condition) implements Trigger {}

    /** Where no rule above gave anything. */
    record Otherwise() implements Trigger {}
  }
}
