package io.personamap.scim.plan;

import static io.personamap.scim.plan.People.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.Apply;
import io.personamap.scim.inbound.Inbound;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How an account looks that is not in use is the definition's to say. */
class ActivityTest {
  private static final String HEAD =
      """
      format: 1
      name: ours
      extends: genesys-cloud-by-name
      """;

  @TempDir Path folder;

  private Target target(String more) throws IOException {
    return Target.read(Files.writeString(folder.resolve("ours.yaml"), HEAD + more));
  }

  private List<String> problems(String more) {
    return assertThrows(InvalidInputException.class, () -> target(more)).problems().stream()
        .map(Problem::toString)
        .map(text -> text.substring(text.indexOf("error")))
        .toList();
  }

  private static Object operations(Plan plan) {
    return plan.requests().get(0).content().orElseThrow().get("Operations");
  }

  private static Plan leaving(Target target, ScimResource account) {
    Persona none = Persona.builder().eligible(Mapped.known(false)).build();
    return Planner.of(target)
        .plan(Subject.of("one", none).with(Account.of(target, account, FoundBy.EXTERNAL_ID)));
  }

  @ParameterizedTest
  @MethodSource("io.personamap.scim.target.Target#names")
  void everyTarget_saysActiveFalse(String name) {
    assertEquals(Map.of("active", false), Target.named(name).deactivation());
    assertEquals(Map.of("active", true), Target.named(name).reactivation());
    ScimResource account =
        Inbound.of(Target.named(name)).resource("{\"id\":\"7\",\"active\":\"True\"}");
    Plan plan = leaving(Target.named(name), account);
    assertEquals(Decision.DEACTIVATE, plan.decision());
    assertEquals(
        List.of(Map.of("op", "replace", "path", "active", "value", false)), operations(plan));
  }

  @Test
  void otherWay_isTakenOutAndIn() throws IOException {
    Target target =
        target(
            "deactivation: { title: gone, active: false }\nreactivation: { title: back, active: true }\n");
    Inbound inbound = Inbound.of(target);
    ScimResource inUse = inbound.resource("{\"id\":\"7\",\"externalId\":\"1\",\"active\":false}");
    Plan out = leaving(target, inUse);
    assertEquals(
        List.of(
            Map.of("op", "replace", "path", "active", "value", false),
            Map.of("op", "add", "path", "title", "value", "gone")),
        operations(out));
    ScimResource gone =
        inbound.resource("{\"id\":\"7\",\"externalId\":\"1\",\"active\":false,\"title\":\"Gone\"}");
    assertEquals(Decision.NOTHING, leaving(target, gone).decision());
    Plan in =
        Planner.of(target)
            .plan(
                Subject.of("one", agent("a@example.com", "1", "Agent").build())
                    .with(Account.of(target, gone, FoundBy.EXTERNAL_ID)));
    assertEquals(Decision.REACTIVATE, in.decision());
    assertEquals(
        Map.of("op", "replace", "path", "title", "value", "back"),
        ((List<?>) operations(in)).get(0),
        "active comes with the rest");
  }

  @Test
  void personaThatSaysNothing_isTakenInAllTheSame() {
    Target target = People.TARGET;
    Persona silent =
        Persona.builder()
            .attribute("externalId", People.always("1"))
            .attribute("userName", People.always("a@example.com"))
            .build();
    ScimResource account =
        People.read(
            "{\"id\":\"7\",\"externalId\":\"1\",\"userName\":\"a@example.com\",\"active\":false}");
    Plan plan =
        Planner.of(target)
            .plan(Subject.of("one", silent).with(Account.of(target, account, FoundBy.EXTERNAL_ID)));
    assertEquals(Decision.REACTIVATE, plan.decision());
    assertEquals(
        List.of(Map.of("op", "replace", "path", "active", "value", true)), operations(plan));
  }

  @Test
  void activeAtCreationOnly_leavesALocalDeactivationAlone() {
    Persona persona =
        agent("a@example.com", "1")
            .attribute("active", new PersonaAttribute(Mapped.known(true), Apply.CREATE))
            .build();
    ScimResource account = People.account("7", agent("a@example.com", "1").build());
    Plan plan =
        Planner.of(People.TARGET)
            .plan(
                Subject.of("one", persona)
                    .with(new Account(account, FoundBy.EXTERNAL_ID, State.INACTIVE)));
    assertEquals(Decision.NOTHING, plan.decision());
  }

  @Test
  void targetWithoutSuchAState_refuses() throws IOException {
    Target target = target("deactivation: { active: null }\n");
    ScimResource account = Inbound.of(target).resource("{\"id\":\"7\"}");
    assertEquals(Reason.NO_DEACTIVATION, leaving(target, account).reason());
  }

  @Test
  void mistakes_areReported() {
    assertEquals(
        List.of(
            "error[value-wrong] `activ` is no attribute with a single plain value; did you mean"
                + " `active`?"),
        problems("deactivation: { activ: false }\n"));
    assertEquals(
        List.of("error[type-wrong] `active` is true or false, not a text"),
        problems("deactivation: { active: 'no' }\n"));
    assertEquals(
        List.of("error[value-wrong] `roles` is no attribute with a single plain value"),
        problems("deactivation: { roles: none }\n"));
    assertEquals(
        List.of(
            "error[key-missing] `reactivation` gives every attribute of `deactivation` a value;"
                + " without it truth values are turned round"),
        problems("deactivation: { title: gone }\n"));
  }
}
