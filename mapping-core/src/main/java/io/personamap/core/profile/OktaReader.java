package io.personamap.core.profile;

import io.personamap.core.problem.Place;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Users as Okta's Users API gives them. */
final class OktaReader implements ProfileReader {
  private static final Set<String> NO_ACCOUNT =
      Set.of("profile", "groups", "credentials", "_links", "_embedded");

  @Override
  public UserProfile read(JsonNode document, Place place) {
    Documents.requireObject(document, "a user", place);
    JsonNode profile = document.path("profile");
    Documents.requireObject(profile, "`profile`", place);
    UserProfile.Builder builder =
        UserProfile.builder().attributes(Documents.attributes(profile, place));
    Documents.text(document, "id", place);
    Documents.text(document, "status", place);
    for (Map.Entry<String, JsonNode> member : document.properties()) {
      if (!NO_ACCOUNT.contains(member.getKey())) {
        builder.account(member.getKey(), Documents.value(member.getValue(), place));
      }
    }
    JsonNode beside = document.path("groups");
    JsonNode embedded = document.path("_embedded").path("groups");
    return builder
        .groups(GroupList.read(beside.isMissingNode() ? embedded : beside, place))
        .build();
  }
}
