package io.personamap.core.profile;

import io.personamap.core.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads groups in every form that a document may list them: names, distinguished names, and group
 * objects of Okta, of Graph and of our own. A list may also be the {@code value} of a Graph answer.
 */
final class GroupList {
  private static final Set<String> NO_DETAILS =
      Set.of("id", "name", "type", "sourceId", "source", "profile", "_links", "_embedded");
  private static final Set<String> NAME = Set.of("name");
  private static final String GRAPH_TYPE = "@odata.type";
  private static final String GRAPH_GROUP = "#microsoft.graph.group";

  private GroupList() {}

  /** Reads a list of groups, or one group; null is no group. */
  static List<Group> read(JsonNode node, Place place) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (node.path("value").isArray()) {
      requireWhole(node, "@odata.nextLink", place);
      return read(node.path("value"), place);
    }
    if (!node.isArray()) {
      return List.of(group(node, place));
    }
    List<Group> groups = new ArrayList<>(node.size());
    for (JsonNode element : node) {
      if (isGroup(element)) {
        groups.add(group(element, place));
      }
    }
    return groups;
  }

  /** Refuses a list of which only the first page is there. */
  static void requireWhole(JsonNode object, String nextPage, Place place) {
    if (object.has(nextPage)) {
      throw Documents.invalid(
          "the list of groups is only a first page", place, "follow `" + nextPage + "` first");
    }
  }

  private static boolean isGroup(JsonNode element) {
    JsonNode type = element.path(GRAPH_TYPE);
    return !type.isString() || type.stringValue().equals(GRAPH_GROUP);
  }

  private static Group group(JsonNode node, Place place) {
    if (node.isString()) {
      return named(node.stringValue());
    }
    Documents.requireObject(node, "a group that is no name", place);
    JsonNode profile = node.path("profile");
    String id = Documents.text(node, "id", place);
    return new Group(
        id,
        name(node, profile, id, place),
        Documents.text(node, "type", place),
        sourceId(node, place),
        details(node, profile, place));
  }

  private static String name(JsonNode node, JsonNode profile, @Nullable String id, Place place) {
    String name =
        profile.isObject()
            ? Documents.text(profile, "name", place)
            : Documents.text(node, "name", place);
    if (name == null) {
      name = Documents.text(node, "displayName", place);
    }
    if (name == null && node.has(GRAPH_TYPE)) {
      name = id;
    }
    if (name == null) {
      throw Documents.invalid("a group has no `name`", place, null);
    }
    return name;
  }

  private static @Nullable String sourceId(JsonNode node, Place place) {
    JsonNode source = node.path("source");
    return source.isObject()
        ? Documents.text(source, "id", place)
        : Documents.text(node, "sourceId", place);
  }

  private static Map<String, @Nullable Object> details(
      JsonNode node, JsonNode profile, Place place) {
    Map<String, @Nullable Object> details = new LinkedHashMap<>(0);
    if (profile.isObject()) {
      add(profile, NAME, place, details);
    }
    add(node, NO_DETAILS, place, details);
    return details;
  }

  private static void add(
      JsonNode object, Set<String> without, Place place, Map<String, @Nullable Object> details) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!without.contains(member.getKey())) {
        details.put(member.getKey(), Documents.value(member.getValue(), place));
      }
    }
  }

  /** LDAP attributes such as {@code memberOf} name groups by their place in the tree. */
  private static Group named(String name) {
    if (!name.toUpperCase(Locale.ROOT).startsWith("CN=")) {
      return Group.named(name);
    }
    try {
      LdapName distinguished = new LdapName(name);
      Rdn first = distinguished.getRdn(distinguished.size() - 1);
      // A value in hexadecimal digits is bytes, which name nothing.
      return first.getValue() instanceof String common ? Group.of(name, common) : Group.named(name);
    } catch (InvalidNameException | IllegalArgumentException plain) {
      return Group.named(name);
    }
  }
}
