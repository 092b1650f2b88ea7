package io.personamap.core.profile;

import io.personamap.core.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Users as Microsoft Graph gives them. */
final class EntraReader implements ProfileReader {
  private static final List<String> MEMBERSHIPS =
      List.of("memberOf", "transitiveMemberOf", "groups");
  private static final Set<String> NO_ATTRIBUTES = Set.copyOf(MEMBERSHIPS);
  private static final String ENABLED = "accountEnabled";

  @Override
  public UserProfile read(JsonNode document, Place place) {
    Documents.requireObject(document, "a user", place);
    if (document.path("value").isArray()) {
      throw Documents.invalid(
          "this is an answer with many users", place, "give the list in `value` alone");
    }
    UserProfile.Builder builder =
        UserProfile.builder()
            .account("id", Documents.text(document, "id", place))
            .account("status", status(document, place))
            .account("created", Documents.text(document, "createdDateTime", place));
    for (Map.Entry<String, JsonNode> member : document.properties()) {
      String name = member.getKey();
      if (!name.contains("@odata.") && !NO_ATTRIBUTES.contains(name)) {
        builder.attribute(name, Documents.value(member.getValue(), place));
      }
    }
    return builder.groups(groups(document, place)).build();
  }

  private static @Nullable String status(JsonNode document, Place place) {
    JsonNode enabled = document.path(ENABLED);
    if (Documents.text(document, "deletedDateTime", place) != null) {
      return "DELETED";
    }
    if (enabled.isMissingNode() || enabled.isNull()) {
      return null;
    }
    if (!enabled.isBoolean()) {
      throw Documents.invalid(
          "`" + ENABLED + "` is true or false, not " + Documents.word(enabled), place, null);
    }
    return enabled.booleanValue() ? "ENABLED" : "DISABLED";
  }

  private static List<Group> groups(JsonNode document, Place place) {
    List<Group> groups = new ArrayList<>();
    for (String name : MEMBERSHIPS) {
      GroupList.requireWhole(document, name + "@odata.nextLink", place);
      for (Group group : GroupList.read(document.path(name), place)) {
        if (!groups.contains(group)) {
          groups.add(group);
        }
      }
    }
    return groups;
  }
}
