package io.personamap.core.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group that a user is a member of. Immutable.
 *
 * @param id the identity provider's id, or null where the document gives names only
 * @param name the display name
 * @param type {@code OKTA_GROUP}, {@code APP_GROUP} or {@code BUILT_IN} at Okta, or null
 * @param sourceId the id of the application that the group comes from, or null
 * @param details further attributes by name, such as {@code description} or {@code created}
 */
public record Group(
    @Nullable String id,
    String name,
    @Nullable String type,
    @Nullable String sourceId,
    Map<String, @Nullable Object> details) {

  /** Copies {@code details}, whose values become those that a {@link UserProfile} holds. */
  public Group {
    details = details.isEmpty() ? Map.of() : ProfileValues.frozenMap(details);
  }

  /** Returns a group of which the id and the name are known. */
  public static Group of(String id, String name) {
    return new Group(id, name, null, null, Map.of());
  }

  /** Returns a group of which nothing but the name is known. */
  public static Group named(String name) {
    return new Group(null, name, null, null, Map.of());
  }

  /** Returns nothing of the group: who is in which is a person's data. */
  @Override
  public String toString() {
    return "Group";
  }
}
