package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.INTEGER;
import static io.personamap.oktael.function.ValueType.LIST;
import static io.personamap.oktael.function.ValueType.STRING;

import io.personamap.core.profile.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** {@code Groups.…} of the classic dialect: the names of the groups for a claim. */
final class ClaimFunctions {
  private static final int MOST = 100;
  private static final String GROUPS =
      "{\"groups\":[{\"id\":\"00g1\",\"name\":\"IT-West\",\"type\":\"OKTA_GROUP\"},"
          + "{\"id\":\"00g2\",\"name\":\"Sales\",\"type\":\"OKTA_GROUP\"}]}";

  private ClaimFunctions() {}

  static List<FunctionSpec> specs() {
    return List.of(
        names("contains", "in which the pattern occurs", "T-W", String::contains),
        names("startsWith", "that begin with the pattern", "IT", String::startsWith),
        names("endsWith", "that end with the pattern", "West", String::endsWith));
  }

  private static FunctionSpec names(
      String name, String which, String pattern, BiPredicate<String, String> matches) {
    return function(
            "Groups." + name, one("app", STRING), one("pattern", STRING), one("limit", INTEGER))
        .gives(LIST)
        .summary(
            "The names "
                + which
                + ", of groups of an app (`OKTA`, an app's type or instance id);"
                + " an error if they are more than the limit, or than 100.")
        .nulls("Null, not the empty array, where no group matches; a null argument is an error.")
        .example("Groups." + name + "(\"OKTA\", \"" + pattern + "\", 10)", "[\"IT-West\"]", GROUPS)
        .does(a -> found(a, matches));
  }

  private static @Nullable Object found(Arguments a, BiPredicate<String, String> matches) {
    String app = a.text(0);
    String pattern = a.text(1);
    List<Group> groups = a.evaluation().context().groups();
    a.evaluation().step(groups.size());
    List<Object> names = new ArrayList<>();
    for (Group group : groups) {
      if (isOf(group, app) && matches.test(group.name(), pattern)) {
        names.add(group.name());
      }
    }
    GroupLimit.check(a, 2, names.size());
    GroupLimit.check(a, names.size(), (long) MOST);
    return names.isEmpty() ? null : Collections.unmodifiableList(names);
  }

  /**
   * A group of Okta itself is one that is not marked as an app's. An app is named by the id of its
   * instance, or by its type in the detail {@code appName}.
   */
  private static boolean isOf(Group group, String app) {
    if (app.equals("OKTA")) {
      return !"APP_GROUP".equals(group.type());
    }
    return app.equals(group.sourceId()) || app.equals(group.details().get("appName"));
  }
}
