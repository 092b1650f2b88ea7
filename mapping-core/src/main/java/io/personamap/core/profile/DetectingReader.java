package io.personamap.core.profile;

import io.personamap.core.problem.Place;
import tools.jackson.databind.JsonNode;

/** Tells the format by its shape; the order stands at {@link ProfileReader#detecting}. */
final class DetectingReader implements ProfileReader {

  @Override
  public UserProfile read(JsonNode document, Place place) {
    Documents.requireObject(document, "a profile", place);
    if (isErrorAnswer(document)) {
      throw Documents.invalid("this is an error answer, not a user", place, null);
    }
    return format(document).read(document, place);
  }

  private static ProfileReader format(JsonNode document) {
    if (document.path("profile").isObject()) {
      return ProfileReader.okta();
    }
    if (document.path("user").isObject()) {
      return ProfileReader.plain();
    }
    if (isEntra(document)) {
      return ProfileReader.entra();
    }
    return isClaims(document) ? ProfileReader.claims() : ProfileReader.plain();
  }

  private static boolean isEntra(JsonNode document) {
    return document.has("userPrincipalName")
        || document.has("accountEnabled")
        || document.propertyNames().stream().anyMatch(name -> name.startsWith("@odata."));
  }

  private static boolean isClaims(JsonNode document) {
    return document.path("claims").isObject()
        || ClaimsReader.isListOfClaims(document.path("attributes"))
        || document.has("iss")
        || document.has("sub")
        || document.propertyNames().stream().anyMatch(DetectingReader::isUri)
        || (ClaimsReader.isNothingButLists(document) && !isGroupsAlone(document));
  }

  private static boolean isGroupsAlone(JsonNode document) {
    return document.size() == 1 && document.has("groups");
  }

  private static boolean isUri(String name) {
    return name.contains("://") || name.startsWith("urn:");
  }

  private static boolean isErrorAnswer(JsonNode document) {
    JsonNode graph = document.path("error");
    return (document.has("errorCode") && document.has("errorSummary"))
        || (graph.isObject() && graph.has("code") && graph.has("message"));
  }
}
