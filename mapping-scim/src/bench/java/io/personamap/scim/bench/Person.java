package io.personamap.scim.bench;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A profile as the peers get it, made ready before the clock runs: a hash map and a hash set. */
public final class Person {
  private final Map<String, Object> user = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  Person(UserProfile profile) {
    profile.attributes().forEach((name, value) -> user.put(name, String.valueOf(value)));
    profile.groups().stream().map(Group::name).forEach(groups::add);
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
