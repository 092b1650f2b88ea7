package io.personamap.core.rules;

import io.personamap.core.problem.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule of any kind, as problems and explanations call it. Immutable. */
public interface LabelledRule {
  /** Returns what it is called: {@code roles/supervisor}, {@code attributes/title} … */
  String label();

  /** Returns where it stands in the rule file. */
  Place place();

  /** Returns why it exists, in its author's words, or null where they say nothing. */
  @Nullable String because();

  /** Returns {@link #because} where the author says it. */
  default Optional<String> reason() {
    return Optional.ofNullable(because());
  }
}
