package io.personamap.core.rules;

import io.personamap.core.problem.Place;
import java.util.Optional;

/** A rule of any kind, as problems and explanations call it. Immutable. */
public interface LabelledRule {
  /** Returns what it is called: {@code roles/supervisor}, {@code attributes/title} … */
  String label();

  /** Returns where it stands in the rule file. */
  Place place();

  /** Returns why it exists, in its author's words; only rules that grant names have such words. */
  default Optional<String> reason() {
    return Optional.empty();
  }
}
