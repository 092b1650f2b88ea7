package io.personamap.scim.bench;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A profile as the peers get it, made ready before the clock runs: a hash map and a hash set. */
public final class Person {
  private final Map<String, Object> user = new HashMap<>();
  private final Set<String> groups = new HashSet<>();
  private final List<Group> memberships;
  private Set<String> groupIds = Set.of();

  Person(UserProfile profile) {
    profile.attributes().forEach(user::put);
    memberships = profile.groups();
    memberships.stream().map(Group::name).forEach(groups::add);
  }

  /** Returns the attributes by name; a bean's getter, since SpEL, MVEL and Aviator look for one. */
  public Map<String, Object> getUser() {
    return user;
  }

  /** Returns the names of the groups. */
  public Set<String> getGroups() {
    return groups;
  }

  /** Returns one attribute. */
  public String text(String attribute) {
    return (String) user.get(attribute);
  }

  /** Returns whether a group has the name. */
  public boolean memberOf(String group) {
    return groups.contains(group);
  }

  /** Returns whether a group has the id; few workloads ask, so the set is made when one does. */
  public boolean memberOfId(String id) {
    if (groupIds.isEmpty()) {
      groupIds = memberships.stream().map(Group::id).collect(Collectors.toSet());
    }
    return groupIds.contains(id);
  }

  /** Returns the attribute {@code level}. */
  public int level() {
    return (Integer) user.get("level");
  }

  /** Returns the attribute {@code tags}. */
  public List<?> tags() {
    return (List<?>) user.get("tags");
  }

  /** Returns whether a group's name has {@code part}. */
  public boolean memberOfPart(String part) {
    for (String group : groups) {
      if (group.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a group's name begins with {@code prefix}. */
  public boolean memberOfPrefix(String prefix) {
    for (String group : groups) {
      if (group.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
