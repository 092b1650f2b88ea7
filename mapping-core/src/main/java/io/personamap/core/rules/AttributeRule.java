package io.personamap.core.rules;

import io.personamap.core.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code attributes}. Immutable.
 *
 * @param name the attribute
 * @param label how problems and explanations call it: {@code attributes/title}
 * @param outcome an expression or a table row
 * @param options when it is sent, and what it means to be empty
 * @param because why it exists, in its author's words, or null
 * @param place where its name stands
 */
public record AttributeRule(
    String name,
    String label,
    Outcome outcome,
    Options options,
    @Nullable String because,
    Place place)
    implements LabelledRule {

  /**
   * The options of an attribute.
   *
   * @param apply when it is sent
   * @param required whether there is no account without it
   * @param whenEmpty what no value means for the account
   */
  public record Options(Apply apply, boolean required, WhenEmpty whenEmpty) {
    /** Always, not required, cleared when empty. */
    public static final Options DEFAULT = new Options(Apply.ALWAYS, false, WhenEmpty.CLEAR);
  }
}
