package io.personamap.core.profile;

import io.personamap.core.problem.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Claims of a SAML assertion or an OIDC token. */
final class ClaimsReader implements ProfileReader {
  private static final Pattern SAYABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final List<String> GROUP_CLAIMS = List.of("groups", "memberOf");
  private static final List<String> SUBJECTS = List.of("sub", "subject", "nameId");

  @Override
  public UserProfile read(JsonNode document, Place place) {
    Documents.requireObject(document, "a document of claims", place);
    Map<String, JsonNode> claims = claims(document, place);
    refuseOverage(claims, place);
    addNames(claims, shortNames(claims), place);
    UserProfile.Builder builder = UserProfile.builder();
    claims.forEach((name, value) -> builder.attribute(name, Documents.value(value, place)));
    for (String name : GROUP_CLAIMS) {
      JsonNode groups = claims.get(name);
      if (groups != null) {
        builder.groups(GroupList.read(groups, place));
      }
    }
    if (!claims.containsKey("groups") && document.path("groups").isArray()) {
      builder.groups(GroupList.read(document.path("groups"), place));
    }
    return builder.account("id", subject(document, claims)).build();
  }

  static boolean isListOfClaims(JsonNode attributes) {
    return attributes.isArray()
        && !attributes.isEmpty()
        && attributes.values().stream().allMatch(a -> a.isObject() && a.has("name"));
  }

  static boolean isNothingButLists(JsonNode object) {
    return !object.isEmpty() && object.values().stream().allMatch(JsonNode::isArray);
  }

  private static Map<String, JsonNode> claims(JsonNode document, Place place) {
    if (isListOfClaims(document.path("attributes"))) {
      return listed(document.path("attributes"), place);
    }
    JsonNode object = document.path("claims").isObject() ? document.path("claims") : document;
    Map<String, JsonNode> claims = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> claim : object.properties()) {
      claims.put(claim.getKey(), single(claim.getValue()));
    }
    return claims;
  }

  private static Map<String, JsonNode> listed(JsonNode attributes, Place place) {
    Map<String, JsonNode> claims = new LinkedHashMap<>();
    Map<String, @Nullable JsonNode> friendly = new LinkedHashMap<>();
    for (JsonNode attribute : attributes) {
      String name = Documents.text(attribute, "name", place);
      JsonNode values =
          attribute.has("values") ? attribute.path("values") : attribute.path("value");
      if (name == null || values.isMissingNode()) {
        throw Documents.invalid("a claim has no `name` or no `values`", place, null);
      }
      if (claims.put(name, single(values)) != null) {
        throw Documents.invalid("the claim `" + name + "` stands twice", place, null);
      }
      String other = Documents.text(attribute, "friendlyName", place);
      if (other != null) {
        name(friendly, other, single(values));
      }
    }
    addNames(claims, friendly, place);
    return claims;
  }

  private static JsonNode single(JsonNode values) {
    return values.isArray() && values.size() == 1 ? values.get(0) : values;
  }

  private static Map<String, @Nullable JsonNode> shortNames(Map<String, JsonNode> claims) {
    Map<String, @Nullable JsonNode> names = new LinkedHashMap<>();
    claims.forEach(
        (name, value) -> {
          String last = name.substring(lastSeparator(name) + 1);
          if (!SAYABLE.matcher(name).matches() && SAYABLE.matcher(last).matches()) {
            name(names, last, value);
          }
        });
    return names;
  }

  /** A name by which two claims of different values could be meant is no name: it has null. */
  private static void name(Map<String, @Nullable JsonNode> names, String name, JsonNode value) {
    boolean other = names.containsKey(name) && !value.equals(names.get(name));
    names.put(name, other ? null : value);
  }

  /** Adds names that no claim has; groups left out would look like groups that the user left. */
  private static void addNames(
      Map<String, JsonNode> claims, Map<String, @Nullable JsonNode> names, Place place) {
    names.forEach(
        (name, value) -> {
          if (value != null) {
            claims.putIfAbsent(name, value);
          } else if (GROUP_CLAIMS.contains(name) && !claims.containsKey(name)) {
            throw Documents.invalid("two claims could be meant by `" + name + "`", place, null);
          }
        });
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
  }

  private static void refuseOverage(Map<String, JsonNode> claims, Place place) {
    JsonNode elsewhere = claims.get("_claim_names");
    boolean tooMany = claims.containsKey("hasgroups") && claims.get("hasgroups").asBoolean(false);
    if (tooMany || (elsewhere != null && elsewhere.has("groups"))) {
      throw Documents.invalid(
          "the token does not hold the groups, there are too many", place, "ask Graph for them");
    }
  }

  private static @Nullable String subject(JsonNode document, Map<String, JsonNode> claims) {
    for (String name : SUBJECTS) {
      JsonNode value = claims.getOrDefault(name, document.path(name));
      if (value.isString()) {
        return value.stringValue();
      }
    }
    return null;
  }
}
