package io.personamap.core.profile;

import static java.util.stream.Collectors.joining;

import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    addNames(claims, shortNames(claims), GROUP_CLAIMS::contains, place);
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
    Map<String, Map<String, JsonNode>> friendly = new LinkedHashMap<>();
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
        friendly.computeIfAbsent(other, its -> new LinkedHashMap<>()).put(name, single(values));
      }
    }
    addNames(claims, friendly, name -> true, place);
    return claims;
  }

  private static JsonNode single(JsonNode values) {
    return values.isArray() && values.size() == 1 ? values.get(0) : values;
  }

  private static Map<String, Map<String, JsonNode>> shortNames(Map<String, JsonNode> claims) {
    Map<String, Map<String, JsonNode>> names = new LinkedHashMap<>();
    claims.forEach(
        (name, value) -> {
          String last = name.substring(lastSeparator(name) + 1);
          if (!SAYABLE.matcher(name).matches() && SAYABLE.matcher(last).matches()) {
            names.computeIfAbsent(last, its -> new LinkedHashMap<>()).put(name, value);
          }
        });
    return names;
  }

  /**
   * Adds names that no claim has, each with the claims that it could mean. One of different values
   * is left out: namespaces have last segments in common that no rule reads. One that the provider
   * gave, or that of the groups, is refused: it would look like one that the user has no more.
   */
  private static void addNames(
      Map<String, JsonNode> claims,
      Map<String, Map<String, JsonNode>> names,
      Predicate<String> refused,
      Place place) {
    List<Problem> problems = new ArrayList<>();
    names.forEach(
        (name, meant) -> {
          if (claims.containsKey(name)) {
            return;
          }
          List<JsonNode> values = meant.values().stream().distinct().toList();
          if (values.size() == 1) {
            claims.put(name, values.get(0));
          } else if (refused.test(name)) {
            problems.add(ambiguous(name, meant.keySet()).at(place));
          }
        });
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private static Problem ambiguous(String name, Set<String> claims) {
    String all = claims.stream().map(claim -> "`" + claim + "`").collect(joining(", "));
    return Problem.error(ProblemCode.PROFILE_INVALID, "`" + name + "` could be either of " + all)
        .hint("let the provider send one of them, or a claim with the name `" + name + "`");
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
