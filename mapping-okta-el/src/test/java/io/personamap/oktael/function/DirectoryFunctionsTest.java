package io.personamap.oktael.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryFunctionsTest {
  private static final Map<String, Object> ANN = Map.of("firstName", "Ann");

  private final Calling classic = Calling.classic();

  @Test
  void assignments_exactlyOne_isFound() {
    for (String name : List.of("Directory", "Workday")) {
      String fact = name.equals("Directory") ? "directory" : "workday";
      assignments(fact, List.of(ANN));
      assertEquals(true, classic.call("has" + name + "User"));
      assertEquals(ANN, classic.call("find" + name + "User"));
      assignments(fact, List.of());
      assertEquals(false, classic.call("has" + name + "User"));
      assertNull(classic.call("find" + name + "User"));
      assignments(fact, List.of(ANN, ANN));
      assertEquals(false, classic.call("has" + name + "User"));
      assertNull(classic.call("find" + name + "User"));
    }
  }

  @Test
  void assignments_ofAnInstance_areThoseOfTheApp() {
    classic.context().fact("apps", Map.of("workday_a", Map.of("assignments", List.of(ANN))));
    assertEquals(ANN, classic.call("findWorkdayUser", "workday_a"));
    assertEquals(true, classic.call("hasDirectoryUser", "workday_a"));
    assertFails(ProblemCode.CONTEXT_MISSING, "hasWorkdayUser", "workday_b");
  }

  @Test
  void facts_notInTheContext_areUnknownRatherThanAbsent() {
    assertFails(ProblemCode.CONTEXT_MISSING, "hasDirectoryUser");
    assertFails(ProblemCode.CONTEXT_MISSING, "findWorkdayUser");
    assertFails(ProblemCode.CONTEXT_MISSING, "getManagerUser", "active_directory");
    assertFails(ProblemCode.CONTEXT_MISSING, "user.getLinkedObject", "manager");
    assertFails(ProblemCode.CONTEXT_MISSING, "user.getInternalProperty", "id");
  }

  @Test
  void managersAndAssistants_known_areTheUsers() {
    classic
        .context()
        .fact(
            "directory",
            Map.of(
                "managerUser",
                ANN,
                "managerAppUsers",
                Map.of("google", ANN),
                "assistantAppUsers",
                Map.of()));
    assertEquals(ANN, classic.call("getManagerUser", "active_directory"));
    assertEquals(ANN, classic.call("getManagerAppUser", "active_directory", "google"));
    assertNull(classic.call("getManagerAppUser", "active_directory", "slack"));
    assertNull(classic.call("getAssistantUser", "active_directory"));
    assertNull(classic.call("getAssistantAppUser", "active_directory", "google"));
    assertFails(ProblemCode.USAGE_NOT_ALLOWED, "getManagerUser", "workday");
    assertFails(ProblemCode.NULL_VALUE, "getManagerUser", (Object) null);
  }

  @Test
  void user_linkedObjectsAndInternals_areNullWhereThereIsNone() {
    classic.context().fact("linkedObjects", Map.of("manager", ANN)).fact("internal", Map.of());
    assertEquals(ANN, classic.call("user.getLinkedObject", "manager"));
    assertNull(classic.call("user.getLinkedObject", "mentor"));
    assertNull(classic.call("user.getLinkedObject", (Object) null));
    assertNull(classic.call("user.getInternalProperty", "id"));
  }

  private void assignments(String fact, List<?> users) {
    classic.context().fact(fact, Map.of("assignments", users));
  }

  private void assertFails(ProblemCode code, String function, Object... arguments) {
    EvaluationException failure =
        assertThrows(EvaluationException.class, () -> classic.call(function, arguments));
    assertEquals(code, failure.code());
  }
}
