package io.personamap.oktael.function;

import static io.personamap.oktael.function.Dialect.CLASSIC;
import static io.personamap.oktael.function.Dialect.IDENTITY_ENGINE;
import static io.personamap.oktael.function.Parameter.many;
import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.ANY;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.LIST;
import static io.personamap.oktael.function.ValueType.OBJECT;
import static io.personamap.oktael.function.ValueType.STRING;

import io.personamap.core.expr.KeyLookup;
import io.personamap.core.profile.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions that are called on {@code user}. */
final class UserFunctions {
  static final String IS_MEMBER_OF = "user.isMemberOf";

  private static final String GROUPS =
      "{\"groups\":[{\"id\":\"00g1\",\"name\":\"West Coast Users\",\"type\":\"OKTA_GROUP\","
          + "\"owners\":[{\"id\":\"00u7\",\"type\":\"USER\"}]},"
          + "{\"id\":\"00g2\",\"name\":\"Everyone\",\"type\":\"BUILT_IN\"}]}";
  private static final String CRITERIA_NULLS = "A null value of a criterion meets no group.";

  private UserFunctions() {}

  static List<FunctionSpec> specs() {
    return Stream.concat(ofGroups().stream(), ofTheUser().stream()).toList();
  }

  private static List<FunctionSpec> ofTheUser() {
    return List.of(
        function("user.getLinkedObject", one("primaryName", STRING))
            .gives(OBJECT)
            .in(CLASSIC, IDENTITY_ENGINE)
            .summary("The user at the other end of the relationship; null where there is none.")
            .nulls("Null for null.")
            .example(
                "user.getLinkedObject(\"manager\").lastName",
                "\"Gates\"",
                "{\"linkedObjects\":{\"manager\":{\"lastName\":\"Gates\"}}}")
            .does(a -> Facts.of(a, "linkedObjects").get(a.textOrEmpty(0))),
        function("user.getInternalProperty", one("name", STRING))
            .gives(ANY)
            .summary("A property of the account rather than the profile: `id`, `status` ….")
            .nulls("Null for null.")
            .example(
                "user.getInternalProperty(\"status\")",
                "\"ACTIVE\"",
                "{\"internal\":{\"status\":\"ACTIVE\"}}")
            .does(a -> Facts.of(a, "internal").get(a.textOrEmpty(0))));
  }

  private static List<FunctionSpec> ofGroups() {
    return List.of(
        function("user.getGroups", many("criteria", OBJECT))
            .gives(LIST)
            .in(CLASSIC, IDENTITY_ENGINE)
            .summary("The user's groups that meet all criteria, each by one of its values.")
            .nulls(CRITERIA_NULLS)
            .example(
                "user.getGroups({'group.profile.name': 'West'}).![profile.name]",
                "[\"West Coast Users\"]",
                GROUPS)
            .does(UserFunctions::getGroups),
        function(IS_MEMBER_OF, many("criteria", OBJECT))
            .gives(BOOLEAN)
            .in(IDENTITY_ENGINE)
            .summary("Whether one group of the user meets all criteria.")
            .nulls(CRITERIA_NULLS)
            .example(
                "user.isMemberOf({'group.profile.name': 'West', 'operator': 'EXACT'})",
                "false",
                GROUPS)
            .does(UserFunctions::isMemberOf),
        function("user.findGroupAndGetOwners", one("criteria", OBJECT), one("ownerType", STRING))
            .gives(LIST)
            .in(IDENTITY_ENGINE)
            .summary(
                "The owners of a type (`USER` or `GROUP`) of the groups that meet the criteria.")
            .nulls(CRITERIA_NULLS)
            .example(
                "user.findGroupAndGetOwners({'group.id': '00g1'}, 'USER')[0].id",
                "\"00u7\"",
                GROUPS)
            .does(UserFunctions::owners));
  }

  private static List<@Nullable Object> getGroups(Arguments a) {
    List<@Nullable Object> views = new ArrayList<>();
    for (Group group : meeting(a, a.count())) {
      views.add(GroupView.of(group));
    }
    a.evaluation().checked(views);
    return Collections.unmodifiableList(views);
  }

  private static boolean isMemberOf(Arguments a) {
    GroupCriteria criteria = GroupCriteria.of(a, a.count());
    List<Group> groups = a.evaluation().context().groups();
    for (int i = 0; i < groups.size(); i++) {
      a.evaluation().step(criteria.cost());
      if (criteria.hold(groups.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns what {@value #IS_MEMBER_OF} looks for. */
  static KeyLookup lookup(Arguments a) {
    return GroupCriteria.of(a, a.count()).lookup();
  }

  private static List<Group> meeting(Arguments a, int criteriaCount) {
    GroupCriteria criteria = GroupCriteria.of(a, criteriaCount);
    List<Group> found = new ArrayList<>();
    for (Group group : a.evaluation().context().groups()) {
      a.evaluation().step(criteria.cost());
      if (criteria.hold(group)) {
        found.add(group);
      }
    }
    return found;
  }

  /** A group's owners are its detail {@code owners}; the reference says nothing of their source. */
  private static List<@Nullable Object> owners(Arguments a) {
    String type = a.text(1);
    List<@Nullable Object> owners = new ArrayList<>();
    for (Group group : meeting(a, 1)) {
      for (Object owner : group.details().get("owners") instanceof List<?> all ? all : List.of()) {
        if (owner instanceof Map<?, ?> person && type.equals(person.get("type"))) {
          owners.add(person);
          a.evaluation().checked(owners);
        }
      }
    }
    return Collections.unmodifiableList(owners);
  }
}
