package io.personamap.oktael.function;

import static io.personamap.oktael.function.Parameter.one;
import static io.personamap.oktael.function.Parameter.optional;
import static io.personamap.oktael.function.SpecBuilder.function;
import static io.personamap.oktael.function.ValueType.BOOLEAN;
import static io.personamap.oktael.function.ValueType.OBJECT;
import static io.personamap.oktael.function.ValueType.STRING;

import io.personamap.core.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Active Directory, Workday, managers and assistants. The reference has the assignment functions
 * without argument; people also write them behind an app instance, {@code
 * workday_a.findWorkdayUser()}, which the front end turns into the argument {@code instance}.
 */
final class DirectoryFunctions {
  private static final String NO_INSTANCE = "Null counts as left out.";
  private static final String PEOPLE =
      "{\"directory\":{\"assignments\":[{\"managerUpn\":\"bob@okta.com\"}],"
          + "\"managerUser\":{\"firstName\":\"Ann\"},"
          + "\"managerAppUsers\":{\"google\":{\"firstName\":\"Annie\"}},"
          + "\"assistantUser\":{\"firstName\":\"Joe\"},"
          + "\"assistantAppUsers\":{\"google\":{\"firstName\":\"Joey\"}}},"
          + "\"workday\":{\"assignments\":[{\"employeeID\":\"123456\"}]}}";

  private DirectoryFunctions() {}

  static List<FunctionSpec> specs() {
    return List.of(
        person("getManagerUser", "manager", "managerUser", "Ann"),
        appPerson("getManagerAppUser", "manager", "managerAppUsers", "Annie"),
        person("getAssistantUser", "assistant", "assistantUser", "Joe"),
        appPerson("getAssistantAppUser", "assistant", "assistantAppUsers", "Joey"),
        has("hasDirectoryUser", "Active Directory", "directory"),
        has("hasWorkdayUser", "Workday", "workday"),
        find("findDirectoryUser", "Active Directory")
            .example("findDirectoryUser().managerUpn", "\"bob@okta.com\"", PEOPLE)
            .does(a -> assignment(a, "directory")),
        find("findWorkdayUser", "Workday")
            .example("findWorkdayUser().employeeID", "\"123456\"", PEOPLE)
            .does(a -> assignment(a, "workday")));
  }

  private static FunctionSpec has(String name, String what, String fact) {
    return function(name, optional("instance", STRING))
        .gives(BOOLEAN)
        .summary(
            "Whether the user has exactly one " + what + " assignment, or one of an app instance.")
        .nulls(NO_INSTANCE)
        .example(name + "()", "true", PEOPLE)
        .does(a -> assignment(a, fact) != null);
  }

  private static SpecBuilder find(String name, String what) {
    return function(name, optional("instance", STRING))
        .gives(OBJECT)
        .summary(
            "The user's only "
                + what
                + " assignment, or that of an app instance; null where there is none or several.")
        .nulls(NO_INSTANCE);
  }

  /** Returns the only assignment of a directory or an app; null where it has none or several. */
  private static @Nullable Object assignment(Arguments a, String fact) {
    Map<?, ?> holder = a.value(0) == null ? Facts.of(a, fact) : instance(a, a.text(0));
    return holder.get("assignments") instanceof List<?> list && list.size() == 1
        ? list.get(0)
        : null;
  }

  private static Map<?, ?> instance(Arguments a, String app) {
    if (Facts.of(a, "apps").get(app) instanceof Map<?, ?> instance) {
      return instance;
    }
    throw a.failure(ProblemCode.CONTEXT_MISSING, "needs the app in `apps`, which is not there");
  }

  private static FunctionSpec person(String name, String role, String key, String shown) {
    return function(name, one("source", STRING))
        .gives(OBJECT)
        .summary("The Okta user of the " + role + "; the source is `active_directory`.")
        .nulls("A null source is an error.")
        .example(name + "(\"active_directory\").firstName", "\"" + shown + "\"", PEOPLE)
        .does(a -> activeDirectory(a).get(key));
  }

  private static FunctionSpec appPerson(String name, String role, String key, String shown) {
    return function(name, one("source", STRING), one("attributeSource", STRING))
        .gives(OBJECT)
        .summary("The app user of the " + role + " in an app; the source is `active_directory`.")
        .nulls("A null source is an error.")
        .example(name + "(\"active_directory\", \"google\").firstName", "\"" + shown + "\"", PEOPLE)
        .does(a -> appUser(activeDirectory(a).get(key), a.text(1)));
  }

  private static @Nullable Object appUser(@Nullable Object appUsers, String app) {
    return appUsers instanceof Map<?, ?> byApp ? byApp.get(app) : null;
  }

  private static Map<?, ?> activeDirectory(Arguments a) {
    if (!a.text(0).equals("active_directory")) {
      throw a.failure(ProblemCode.USAGE_NOT_ALLOWED, "takes `active_directory` as its source only");
    }
    return Facts.of(a, "directory");
  }
}
