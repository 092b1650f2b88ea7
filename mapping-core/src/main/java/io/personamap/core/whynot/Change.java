package io.personamap.core.whynot;

import io.personamap.core.problem.Place;
import io.personamap.core.profile.UserProfile;
import java.util.List;

/**
 * A change of a profile that was tried and works. Immutable.
 *
 * @param edits what to change
 * @param rule the rule that then grants, such as {@code roles/supervisor}
 * @param place where the rule stands
 * @param changed the profile with the change
 */
public record Change(List<Edit> edits, String rule, Place place, UserProfile changed) {
  /** Copies the edits. */
  public Change {
    edits = List.copyOf(edits);
  }
}
