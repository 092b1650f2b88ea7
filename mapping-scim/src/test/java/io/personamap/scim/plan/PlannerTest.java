package io.personamap.scim.plan;

import static io.personamap.scim.plan.People.TARGET;
import static io.personamap.scim.plan.People.account;
import static io.personamap.scim.plan.People.agent;
import static io.personamap.scim.plan.People.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.rules.Apply;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.plan.ScimRequest.Method;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Planner PLANNER = Planner.of(TARGET);
  private static final String ANA = "ana@example.com";

  private static Plan plan(Persona persona, Account... accounts) {
    Subject subject = Subject.of("one", persona);
    for (Account account : accounts) {
      subject = subject.with(account);
    }
    return PLANNER.plan(subject);
  }

  private static void assertPlan(Decision decision, Reason reason, Plan plan) {
    assertEquals(decision + " " + reason, plan.decision() + " " + plan.reason());
    boolean sends = decision != Decision.NOTHING && decision != Decision.REFUSE;
    assertEquals(sends ? 1 : 0, plan.requests().size());
  }

  private static List<?> operations(Plan plan) {
    Map<String, Object> body = plan.requests().get(0).content().orElseThrow();
    return (List<?>) body.get("Operations");
  }

  @Test
  void nobodyKnown_isCreated() {
    Plan plan = plan(agent(ANA, "1", "Agent").build());
    assertPlan(Decision.CREATE, Reason.NO_ACCOUNT, plan);
    ScimRequest request = plan.requests().get(0);
    assertEquals(Method.POST, request.method());
    assertEquals("/Users", request.path());
    assertEquals(ANA, request.content().orElseThrow().get("userName"));
  }

  @Test
  void sameAccount_needsNothing() {
    Persona persona = agent(ANA, "1", "Agent").build();
    Account account = Account.of(account("7", persona), FoundBy.EXTERNAL_ID);
    assertPlan(Decision.NOTHING, Reason.SAME, plan(persona, account));
  }

  @Test
  void otherAddress_isUpdatedOnTheAccountOfTheNumber() {
    Persona married = agent("ana.new@example.com", "1", "Agent").build();
    Account account =
        Account.of(account("7", agent(ANA, "1", "Agent").build()), FoundBy.EMPLOYEE_NUMBER);
    Plan plan = plan(married, account);
    assertPlan(Decision.UPDATE, Reason.DIFFERENT, plan);
    assertEquals("/Users/7", plan.requests().get(0).path());
    assertEquals("\"7\"", plan.requests().get(0).entityTag().orElseThrow());
    assertEquals(
        List.of(Map.of("op", "replace", "path", "userName", "value", "ana.new@example.com")),
        operations(plan));
  }

  @Test
  void rehire_isReactivatedWithAllSentAgain() {
    Persona persona = agent(ANA, "1", "Agent").build();
    Account account = new Account(account("7", persona), FoundBy.EXTERNAL_ID, State.INACTIVE);
    Plan plan = plan(persona, account);
    assertPlan(Decision.REACTIVATE, Reason.CAME_BACK, plan);
    String body = plan.requests().get(0).content().orElseThrow().toString();
    for (String sent : List.of("path=active", "path=roles", ":division", ":routingSkills")) {
      assertTrue(body.contains(sent), sent);
    }
    assertFalse(body.contains("languages"), "there are none to send");
  }

  @Test
  void deletedAccount_isRevivedByItsPermanentId() {
    Persona persona = agent(ANA, "1", "Agent").build();
    Account account = new Account(account("7", persona), FoundBy.EXTERNAL_ID, State.DELETED);
    assertPlan(Decision.REACTIVATE, Reason.CAME_BACK, plan(persona, account));
  }

  @Test
  void namesake_neverGetsTheOtherOnesAccount() {
    ScimResource old = account("7", agent(ANA, "1", "Supervisor").build());
    Persona namesake = agent(ANA, "2", "Agent").build();
    for (State state : List.of(State.ACTIVE, State.INACTIVE)) {
      Plan plan = plan(namesake, new Account(old, FoundBy.USER_NAME, state));
      assertPlan(Decision.REFUSE, Reason.ADDRESS_TAKEN, plan);
    }
    Plan plan = plan(namesake, new Account(old, FoundBy.USER_NAME, State.DELETED));
    assertPlan(Decision.CREATE, Reason.NO_ACCOUNT, plan);
  }

  @Test
  void newAddressOfAnother_isRefused() {
    Persona persona = agent("bo@example.com", "1", "Agent").build();
    Account own = Account.of(account("7", agent(ANA, "1").build()), FoundBy.EXTERNAL_ID);
    Account other =
        Account.of(account("8", agent("bo@example.com", "2").build()), FoundBy.USER_NAME);
    assertPlan(Decision.REFUSE, Reason.ADDRESS_TAKEN, plan(persona, own, other));
  }

  @Test
  void addressAlone_linksOnlyWhereThePolicySaysSo() {
    Persona persona = agent(ANA, "1", "Agent").build();
    Account bare =
        Account.of(
            read("{\"id\":\"7\",\"userName\":\"ana@example.com\",\"active\":true}"),
            FoundBy.USER_NAME);
    assertPlan(Decision.REFUSE, Reason.ADDRESS_ONLY, plan(persona, bare));
    Plan linked =
        PLANNER
            .policy(Policy.CAREFUL.linkingByAddress())
            .plan(Subject.of("one", persona).with(bare));
    assertPlan(Decision.UPDATE, Reason.LINKED, linked);
    assertTrue(linked.requests().get(0).content().orElseThrow().toString().contains("externalId"));
  }

  @Test
  void permanentIds_mustAgree() {
    Persona persona = agent(ANA, "1").build();
    Account first = Account.of(account("7", persona), FoundBy.EXTERNAL_ID);
    Account second = Account.of(account("8", persona), FoundBy.EMPLOYEE_NUMBER);
    assertPlan(Decision.REFUSE, Reason.SEVERAL_ACCOUNTS, plan(persona, first, second));
    Account reused = Account.of(account("8", agent(ANA, "2").build()), FoundBy.EMPLOYEE_NUMBER);
    assertPlan(Decision.REFUSE, Reason.ID_CONFLICT, plan(persona, reused));
  }

  @Test
  void leaver_isTakenOutOfUseAndNothingElse() {
    Persona none = Persona.builder().eligible(Mapped.known(false)).build();
    ScimResource resource = account("7", agent(ANA, "1", "Agent").build());
    Plan plan = plan(none, Account.of(resource, FoundBy.EXTERNAL_ID));
    assertPlan(Decision.DEACTIVATE, Reason.NOT_ELIGIBLE_ANY_MORE, plan);
    assertEquals(
        List.of(Map.of("op", "replace", "path", "active", "value", false)), operations(plan));
    assertPlan(
        Decision.NOTHING,
        Reason.SAME,
        plan(none, new Account(resource, FoundBy.EXTERNAL_ID, State.INACTIVE)));
    assertPlan(Decision.REFUSE, Reason.NOT_ELIGIBLE, plan(none));
    Account byAddress = Account.of(resource, FoundBy.USER_NAME);
    assertPlan(Decision.REFUSE, Reason.ADDRESS_ONLY, plan(none, byAddress));
    Subject remembered = Subject.of("one", none).with(byAddress).sent(resource);
    assertEquals(Decision.DEACTIVATE, PLANNER.plan(remembered).decision());
  }

  private static Account off(Account account) {
    return new Account(account.resource(), account.foundBy(), State.INACTIVE);
  }

  @Test
  void leaverOfSeveralAccounts_losesNoneThatMayBeAnothersAndKeepsNoneInUse() {
    Persona none = Persona.builder().eligible(Mapped.known(false)).build();
    Account strong = Account.of(account("7", agent(ANA, "1").build()), FoundBy.EXTERNAL_ID);
    ScimResource same = account("8", agent(ANA, "1").build());
    Account first = Account.of(same, FoundBy.EMPLOYEE_NUMBER);
    Account second = Account.of(account("9", agent(ANA, "1").build()), FoundBy.EMPLOYEE_NUMBER);
    assertPlan(Decision.REFUSE, Reason.SEVERAL_ACCOUNTS, plan(none, first, second));
    assertPlan(Decision.NOTHING, Reason.SAME, plan(none, off(first), off(second)));
    assertTakenOut("8", plan(none, off(strong), first));
    assertTakenOut("7", plan(none, first, strong));
    assertTakenOut("9", plan(none, off(first), second));
  }

  @Test
  void leaverWhoseNumberIsOnAnAccountOfAnotherId_isRefused() {
    Persona none = Persona.builder().eligible(Mapped.known(false)).build();
    ScimResource own = account("7", agent(ANA, "1").build());
    Persona other =
        agent("bo@example.com", "1").attribute("externalId", People.always("2")).build();
    Account reused = Account.of(account("8", other), FoundBy.EMPLOYEE_NUMBER);
    Account out = new Account(own, FoundBy.EXTERNAL_ID, State.INACTIVE);
    assertPlan(Decision.REFUSE, Reason.ID_CONFLICT, plan(none, out, reused));
    Subject remembered = Subject.of("one", none).with(reused).sent(own);
    assertPlan(Decision.REFUSE, Reason.ID_CONFLICT, PLANNER.plan(remembered));
  }

  private static void assertTakenOut(String id, Plan plan) {
    assertPlan(Decision.DEACTIVATE, Reason.NOT_ELIGIBLE_ANY_MORE, plan);
    assertEquals("/Users/" + id, plan.requests().get(0).path());
  }

  @Test
  void ids_areOneSegmentOfAPath() {
    Account odd = Account.of(account("a/b?c d", agent(ANA, "1").build()), FoundBy.EXTERNAL_ID);
    assertEquals(
        "/Users/a%2Fb%3Fc%20d",
        plan(agent(ANA, "1", "Agent").build(), odd).requests().get(0).path());
    assertEquals("/Groups/a%2Fb", GroupRequests.of("a/b", List.of("x"), List.of()).get(0).path());
  }

  @Test
  void suspendedPerson_isTakenOutOfUse() {
    Persona persona = agent(ANA, "1", "Other").attribute("active", People.always(false)).build();
    ScimResource resource = account("7", agent(ANA, "1", "Agent").build());
    Plan plan = plan(persona, Account.of(resource, FoundBy.EXTERNAL_ID));
    assertPlan(Decision.DEACTIVATE, Reason.PERSON_INACTIVE, plan);
    assertEquals(1, operations(plan).size(), "roles stay for the day the person comes back");
    assertPlan(Decision.NOTHING, Reason.PERSON_INACTIVE, plan(persona));
  }

  @Test
  void outage_neverRevokes() {
    ScimResource resource = account("7", agent(ANA, "1", "Agent", "Supervisor").build());
    Persona unknown = Persona.builder().eligible(Mapped.unknown()).build();
    Plan plan = plan(unknown, Account.of(resource, FoundBy.EXTERNAL_ID));
    assertPlan(Decision.NOTHING, Reason.ELIGIBILITY_UNKNOWN, plan);
    Persona down =
        agent(ANA, "1")
            .division(Mapped.unknown())
            .roles(new Grants(List.of(), false))
            .skills(new Grants(List.of(), false))
            .build();
    Subject subject =
        Subject.of("one", down).with(Account.of(resource, FoundBy.EXTERNAL_ID)).sent(resource);
    assertPlan(Decision.NOTHING, Reason.SAME, PLANNER.plan(subject));
  }

  @Test
  void requiredUnknown_blocksACreateAndNoUpdate() {
    Persona persona =
        agent(ANA, "1", "Agent")
            .attribute("userName", new PersonaAttribute(Mapped.unknown(), Apply.ALWAYS))
            .missing(List.of("userName"))
            .build();
    assertPlan(Decision.REFUSE, Reason.REQUIRED_UNKNOWN, plan(persona));
    Account account = Account.of(account("7", agent(ANA, "1").build()), FoundBy.EXTERNAL_ID);
    assertPlan(Decision.UPDATE, Reason.DIFFERENT, plan(persona, account));
  }

  @Test
  void noSeatLeft_refusesWhoNeedsOne() {
    Planner full = PLANNER.policy(Policy.CAREFUL.seatsLeft(0));
    Persona persona = agent(ANA, "1", "Agent").build();
    assertPlan(Decision.REFUSE, Reason.LICENCE_CAP, full.plan(Subject.of("one", persona)));
    Account account = Account.of(account("7", agent(ANA, "1").build()), FoundBy.EXTERNAL_ID);
    Plan update = full.plan(Subject.of("one", persona).with(account));
    assertEquals(Decision.UPDATE, update.decision());
  }

  @Test
  void freshStart_takesWhatOthersGave() {
    Persona persona = agent(ANA, "1", "Agent").build();
    ScimResource old = account("7", agent(ANA, "1", "Admin").build());
    Subject subject =
        Subject.of("one", persona).with(new Account(old, FoundBy.EXTERNAL_ID, State.INACTIVE));
    assertTrue(roles(PLANNER.plan(subject)).contains("Admin"));
    Planner fresh = PLANNER.policy(Policy.CAREFUL.startingFresh());
    assertFalse(roles(fresh.plan(subject)).contains("Admin"));
  }

  private static String roles(Plan plan) {
    return operations(plan).stream()
        .map(Object::toString)
        .filter(one -> one.contains("path=roles"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lookUps_askForThePermanentIdFirst() {
    List<ScimRequest> requests = PLANNER.lookUps(Subject.of("one", agent(ANA, "a b").build()));
    assertEquals(
        List.of(
            "/Users?filter=externalId%20eq%20%22a%20b%22",
            "/Users?filter=employeeNumber%20eq%20%22a%20b%22",
            "/Users?filter=userName%20eq%20%22ana%40example.com%22",
            "/Users?filter=active%20eq%20false"),
        requests.stream().map(ScimRequest::path).toList());
    assertEquals(
        List.of(
            "/Users?filter=externalId%20eq%20%22a%20b%22",
            "/Users?filter=urn%3Aietf%3Aparams%3Ascim%3Aschemas%3Aextension%3Aenterprise%3A2.0%3AUser"
                + "%3AemployeeNumber%20eq%20%22a%20b%22",
            "/Users?filter=userName%20eq%20%22ana%40example.com%22"),
        Planner.of(Target.named("scim"))
            .lookUps(Subject.of("one", agent(ANA, "a b").build()))
            .stream()
            .map(ScimRequest::path)
            .toList());
    Persona nobody = Persona.builder().eligible(Mapped.known(false)).build();
    assertEquals(List.of(), PLANNER.lookUps(Subject.of("one", nobody)));
  }

  @Test
  void groups_areLeftInSmallRequests() {
    List<String> leaving = java.util.stream.IntStream.range(0, 250).mapToObj(i -> "u" + i).toList();
    List<ScimRequest> requests = GroupRequests.of("g", List.of("x", "u3"), leaving);
    assertEquals(3, requests.size());
    String first = requests.get(0).content().orElseThrow().get("Operations").toString();
    assertTrue(first.contains("members[value eq \"u0\"]"));
    assertFalse(first.contains("\"u3\""), "who joins does not leave");
    String last = requests.get(2).content().orElseThrow().get("Operations").toString();
    assertTrue(last.endsWith("{op=add, path=members, value=[{value=x}, {value=u3}]}]"), last);
    assertEquals(ScimPatch.SCHEMA, ((List<?>) requests.get(0).body().get("schemas")).get(0));
  }
}
