package io.personamap.core.profile;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.Suggestions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Our own format: {@code {user: {…}, groups: […]}}, or the attributes alone. */
final class PlainReader implements ProfileReader {
  private static final Set<String> KEYS = Set.of("user", "groups");

  @Override
  public UserProfile read(JsonNode document, Place place) {
    Documents.requireObject(document, "a profile", place);
    JsonNode user = document.path("user");
    UserProfile.Builder builder = UserProfile.builder();
    if (user.path("profile").isObject()) {
      UserProfile nested = new OktaReader().read(user, place);
      builder.attributes(nested.attributes()).groups(nested.groups());
      nested.account().forEach(builder::account);
      readAccount(document, builder, place);
    } else if (user.isObject()) {
      builder.attributes(Documents.attributes(user, place));
      readAccount(document, builder, place);
    } else {
      readAttributes(document, builder, place);
    }
    return builder.groups(GroupList.read(document.path("groups"), place)).build();
  }

  private static void readAttributes(JsonNode document, UserProfile.Builder builder, Place place) {
    for (Map.Entry<String, JsonNode> member : document.properties()) {
      if (!member.getKey().equals("groups")) {
        builder.attribute(member.getKey(), Documents.value(member.getValue(), place));
      }
    }
  }

  /** Any key may tell of the account, but one letter off {@code groups} is a slip. */
  private static void readAccount(JsonNode document, UserProfile.Builder builder, Place place) {
    for (Map.Entry<String, JsonNode> member : document.properties()) {
      String key = member.getKey();
      if (KEYS.contains(key)) {
        continue;
      }
      Optional<String> meant = Suggestions.didYouMean(key, KEYS);
      if (meant.isPresent()) {
        throw InvalidInputException.of(
            Problem.error(ProblemCode.KEY_UNKNOWN, "unknown key `" + key + "`")
                .at(place)
                .hint(meant.get()));
      }
      builder.account(key, Documents.value(member.getValue(), place));
    }
  }
}
