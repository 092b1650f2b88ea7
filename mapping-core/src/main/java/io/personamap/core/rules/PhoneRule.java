package io.personamap.core.rules;

import io.personamap.core.phone.NumberKind;
import io.personamap.core.problem.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code phones}. Immutable.
 *
 * @param type {@code work}, {@code mobile} …
 * @param label how problems and explanations call it: {@code phones/work}
 * @param value gives the number as someone typed it
 * @param options how the number is read
 * @param because why it exists, in its author's words, or null
 * @param place where the type stands
 */
public record PhoneRule(
    String type,
    String label,
    PlacedExpression value,
    Options options,
    @Nullable String because,
    Place place)
    implements LabelledRule {

  /**
   * How a number is read.
   *
   * @param region what tells the region of a number that does not say it itself, or null
   * @param kind what the number has to be for, or null where it does not matter
   */
  public record Options(@Nullable Region region, @Nullable NumberKind kind) {
    /** Nothing is said. */
    public static final Options DEFAULT = new Options(null, null);
  }

  /** Where a region comes from. Immutable. */
  public sealed interface Region {
    /** Two capital letters in the file (ISO 3166-1 alpha-2). */
    record Constant(String code) implements Region {}

    /** An expression that gives two capital letters. */
    record Computed(PlacedExpression expression) implements Region {}
  }

  /** Returns what tells the region. */
  public Optional<Region> regionSource() {
    return Optional.ofNullable(options.region());
  }

  /** Returns what the number has to be for. */
  public Optional<NumberKind> requiredKind() {
    return Optional.ofNullable(options.kind());
  }
}
