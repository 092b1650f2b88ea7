package io.personamap.scim.plan;

import static io.personamap.scim.plan.People.TARGET;
import static io.personamap.scim.plan.People.account;
import static io.personamap.scim.plan.People.agent;
import static io.personamap.scim.plan.People.always;
import static io.personamap.scim.plan.People.grants;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.scim.patch.PatchOperation;
import io.personamap.scim.patch.Patcher;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.plan.ScimRequest.Method;
import io.personamap.scim.resource.ScimResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stories of people who come, go and come back, told from beginning to end. */
class ScenarioTest {
  private static final Planner PLANNER = Planner.of(TARGET);
  private static final String OLD = "john.smith@example.com";
  private static final String NEW = "john.smith2@example.com";

  private static Map<String, Object> operation(Plan plan, String path) {
    Map<String, Object> body = plan.requests().get(0).content().orElseThrow();
    return ((List<?>) body.get("Operations"))
        .stream()
            .map(ScenarioTest::members)
            .filter(one -> one.get("path").toString().endsWith(path))
            .findFirst()
            .orElse(Map.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object operation) {
    return (Map<String, Object>) operation;
  }

  /** Carries a plan's patch out on the account. */
  private static ScimResource after(Plan plan, ScimResource account) {
    List<PatchOperation> operations = new ArrayList<>();
    for (Object one : (List<?>) plan.requests().get(0).body().get("Operations")) {
      Map<String, Object> members = members(one);
      operations.add(
          new PatchOperation(
              PatchOperation.Op.valueOf(members.get("op").toString().toUpperCase(Locale.ROOT)),
              members.get("path").toString(),
              members.get("value"),
              "sent"));
    }
    return Patcher.of(TARGET).apply(ScimPatch.of(operations), account);
  }

  // Rehires

  @ParameterizedTest
  @EnumSource(names = {"EXTERNAL_ID", "EMPLOYEE_NUMBER"})
  void rehiredJohnSmith_getsHisOldAccountWithTheNewAddress(FoundBy by) {
    ScimResource old =
        People.read(
            account("42", agent(OLD, "1001", "Agent").build())
                .toJson()
                .replace("\"active\":true", "\"active\":false"));
    Persona back =
        agent(NEW, "1001", "Supervisor")
            .division(Mapped.known(new Grant(Kind.DIVISION, "Care", "d2", null)))
            .build();
    Subject john = Subject.of("john", back).with(Account.of(TARGET, old, by));
    Plan plan = PLANNER.plan(john);
    assertEquals(Decision.REACTIVATE, plan.decision());
    assertEquals(Reason.CAME_BACK, plan.reason());
    ScimRequest request = plan.requests().get(0);
    assertEquals(Method.PATCH, request.method());
    assertEquals("/Users/42", request.path());
    assertEquals("\"7\"", request.ifMatch());
    assertEquals(true, operation(plan, "active").get("value"));
    assertEquals(NEW, operation(plan, "userName").get("value"));
    assertEquals("Care", operation(plan, ":division").get("value"));
    assertEquals(
        List.of(Map.of("name", "Billing", "proficiency", 4.0)),
        operation(plan, ":routingSkills").get("value"));
    assertTrue(operation(plan, "roles").get("value").toString().contains("Supervisor"));
    Plan second =
        PLANNER.plan(Subject.of("john", back).with(Account.of(TARGET, after(plan, old), by)));
    assertEquals(Decision.NOTHING, second.decision());
  }

  @Test
  void rehire_afterAConflictAtCreation_isLookedUpAndLinked() {
    Persona back = agent(OLD, "1001", "Agent").build();
    Plan blind = PLANNER.plan(Subject.of("john", back));
    assertEquals(Decision.CREATE, blind.decision());
    NextStep.LookUp step =
        assertInstanceOf(
            NextStep.LookUp.class,
            blind.next(
                blind.requests().get(0),
                ScimResponse.of(409, "{\"scimType\":\"uniqueness\",\"status\":\"409\"}")));
    assertTrue(step.requests().get(1).path().contains("active%20eq%20false"));
    Account found =
        new Account(account("42", agent(OLD, "1001").build()), FoundBy.USER_NAME, State.INACTIVE);
    Plan plan = PLANNER.plan(Subject.of("john", back).with(found));
    assertEquals(Decision.REACTIVATE, plan.decision());
    assertEquals("/Users/42", plan.requests().get(0).path());
  }

  @Test
  void rehire_whoseAccountWasDeleted_isRevivedOrMadeAnew() {
    Persona back = agent(OLD, "1001", "Agent").build();
    ScimResource deleted = account("42", agent(OLD, "1001", "Agent").build());
    Account remembered = new Account(deleted, FoundBy.EXTERNAL_ID, State.DELETED);
    Plan plan = PLANNER.plan(Subject.of("john", back).with(remembered));
    assertEquals(Decision.REACTIVATE, plan.decision());
    assertEquals(true, operation(plan, "active").get("value"));
    NextStep gone = plan.next(plan.requests().get(0), ScimResponse.of(404, ""));
    assertEquals(List.of(), assertInstanceOf(NextStep.LookUp.class, gone).requests());
    assertEquals(Decision.CREATE, PLANNER.plan(Subject.of("john", back)).decision());
  }

  @Test
  void anotherJohnSmith_neverGetsTheAccountOfTheFirst() {
    ScimResource first = account("42", agent(OLD, "1001", "Supervisor").build());
    Persona other = agent(OLD, "2002", "Agent").build();
    for (State state : List.of(State.ACTIVE, State.INACTIVE)) {
      Plan plan =
          PLANNER.plan(
              Subject.of("other", other).with(new Account(first, FoundBy.USER_NAME, state)));
      assertEquals(Reason.ADDRESS_TAKEN, plan.reason());
      assertEquals(List.of(), plan.requests());
      Plan asked =
          PLANNER
              .policy(Policy.CAREFUL.linkingByAddress())
              .plan(Subject.of("other", other).with(new Account(first, FoundBy.USER_NAME, state)));
      assertEquals(Reason.ADDRESS_TAKEN, asked.reason(), "no policy gives it away");
    }
  }

  @Test
  void rehire_whoseNewAddressIsTaken_isRefused() {
    Persona back = agent(NEW, "1001", "Agent").build();
    Plan plan =
        PLANNER.plan(
            Subject.of("john", back)
                .with(
                    new Account(
                        account("42", agent(OLD, "1001").build()),
                        FoundBy.EXTERNAL_ID,
                        State.INACTIVE))
                .with(Account.of(account("43", agent(NEW, "3003").build()), FoundBy.USER_NAME)));
    assertEquals(Reason.ADDRESS_TAKEN, plan.reason());
    assertEquals(List.of(), plan.requests());
  }

  // Partners

  @Test
  void partner_comesMovesAndLeaves() {
    Persona partner =
        agent("bo@partner.example", "p-7", "Partner_Agent")
            .division(Mapped.known(new Grant(Kind.DIVISION, "Partner", "d9", null)))
            .build();
    Plan create = PLANNER.plan(Subject.of("bo", partner));
    assertEquals(Decision.CREATE, create.decision());
    assertTrue(create.requests().get(0).body().toString().contains("division=Partner"));
    ScimResource account = account("9", partner);
    Persona unsure =
        agent("bo@partner.example", "p-7")
            .division(Mapped.unknown())
            .roles(new Grants(List.of(), false))
            .build();
    Subject doubtful =
        Subject.of("bo", unsure)
            .with(Account.of(TARGET, account, FoundBy.EXTERNAL_ID))
            .sent(account);
    assertEquals(Decision.NOTHING, PLANNER.plan(doubtful).decision(), "stays in Partner");
    Persona none = Persona.builder().eligible(Mapped.known(false)).build();
    Plan leave =
        PLANNER.plan(Subject.of("bo", none).with(Account.of(TARGET, account, FoundBy.EXTERNAL_ID)));
    assertEquals(Decision.DEACTIVATE, leave.decision());
    assertEquals(false, operation(leave, "active").get("value"));
    assertEquals(1, ((List<?>) leave.requests().get(0).body().get("Operations")).size());
  }

  @Test
  void partnerWithoutPermanentId_isTakenForNobody() {
    Persona partner =
        Persona.builder()
            .attribute("active", always(true))
            .attribute("userName", always("bo@partner.example"))
            .attribute("displayName", always("Bo"))
            .build();
    ScimResource staff = account("9", agent("bo@partner.example", "1001").build());
    Plan plan =
        PLANNER.plan(Subject.of("bo", partner).with(Account.of(TARGET, staff, FoundBy.USER_NAME)));
    assertEquals(Reason.ADDRESS_ONLY, plan.reason());
  }

  // A season

  private static Subject joiner(int i) {
    return Subject.of("s" + i, agent("s" + i + "@example.com", "s" + i, "Agent").build());
  }

  private static Subject leaver(int i) {
    ScimResource account = account("l" + i, agent("l" + i + "@example.com", "l" + i).build());
    return Subject.of("l" + i, Persona.builder().eligible(Mapped.known(false)).build())
        .with(Account.of(TARGET, account, FoundBy.EXTERNAL_ID));
  }

  private static Subject demoted(int i) {
    Persona now = agent("d" + i + "@example.com", "d" + i, "Agent").build();
    ScimResource account =
        account("d" + i, agent("d" + i + "@example.com", "d" + i, "Agent", "Lead").build());
    return Subject.of("d" + i, now)
        .with(Account.of(TARGET, account, FoundBy.EXTERNAL_ID))
        .sent(account);
  }

  @Test
  void season_of300_withTooFewLicences() {
    List<Subject> people = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      people.add(joiner(i));
    }
    for (int i = 0; i < 20; i++) {
      people.add(i % 2 == 0 ? leaver(i) : demoted(i));
    }
    BatchPlan batch = PLANNER.policy(Policy.CAREFUL.seatsLeft(250)).plan(people, Guards.standard());
    List<Decision> decisions = batch.plans().stream().map(Plan::decision).toList();
    assertEquals(10, Collections.frequency(decisions, Decision.DEACTIVATE));
    assertEquals(10, Collections.frequency(decisions, Decision.UPDATE));
    assertEquals(260, Collections.frequency(decisions, Decision.CREATE), "10 are freed");
    assertEquals(40, Collections.frequency(decisions, Decision.REFUSE));
    assertTrue(
        batch.plans().subList(280, 320).stream()
            .allMatch(plan -> plan.reason() == Reason.LICENCE_CAP));
    assertTrue(batch.isStopped());
    assertThrows(IllegalStateException.class, batch::requests);
    assertEquals(
        Set.of(Guard.LICENCE_GROWTH),
        Set.copyOf(batch.breaches().stream().map(Breach::guard).toList()));
    assertThrows(IllegalArgumentException.class, () -> batch.approve("0".repeat(64)));
    List<ScimRequest> requests = batch.approve(batch.hash()).requests();
    assertEquals(280, requests.size());
    assertTrue(
        requests.subList(0, 10).stream()
            .allMatch(one -> one.toMap().toString().contains("path=active")));
    assertTrue(
        requests.subList(10, 20).stream()
            .allMatch(one -> one.toMap().toString().contains("op=remove, path=roles")));
    assertTrue(requests.subList(20, 280).stream().allMatch(one -> one.method() == Method.POST));
  }

  @Test
  void season_changedSinceTheApproval_needsAnother() {
    List<Subject> people = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      people.add(joiner(i));
    }
    String approved = PLANNER.plan(people, Guards.standard()).hash();
    assertEquals(approved, PLANNER.plan(people, Guards.standard()).hash());
    people.set(0, Subject.of("s0", agent("s0@example.com", "s0", "Agent", "Admin").build()));
    BatchPlan changed = PLANNER.plan(people, Guards.standard());
    assertThrows(IllegalArgumentException.class, () -> changed.approve(approved));
    assertFalse(changed.toMap().toString().contains("@example.com"), "a summary names nobody");
  }

  // An outage

  @Test
  void outage_ofTheDirectory_revokesNothingAndAddsWhatIsKnown() {
    ScimResource account = account("7", agent("a@example.com", "1", "Agent", "Lead").build());
    Persona half =
        agent("a@example.com", "1")
            .roles(new Grants(grants(Kind.ROLE, "Trainer"), false))
            .division(Mapped.unknown())
            .skills(new Grants(List.of(), false))
            .build();
    Plan plan =
        PLANNER.plan(
            Subject.of("a", half)
                .with(Account.of(TARGET, account, FoundBy.EXTERNAL_ID))
                .sent(account));
    assertEquals(
        List.of(Map.of("op", "add", "path", "roles", "value", List.of(Map.of("value", "Trainer")))),
        plan.requests().get(0).body().get("Operations"));
  }

  @Test
  void outage_ofTheDirectory_duringARehire_sendsNoHalfList() {
    ScimResource account = account("7", agent("a@example.com", "1", "Agent", "Lead").build());
    Persona half =
        agent("a@example.com", "1")
            .roles(new Grants(grants(Kind.ROLE, "Trainer"), false))
            .division(Mapped.unknown())
            .skills(new Grants(List.of(), false))
            .build();
    Plan plan =
        PLANNER
            .policy(Policy.CAREFUL.startingFresh())
            .plan(
                Subject.of("a", half)
                    .with(new Account(account, FoundBy.EXTERNAL_ID, State.INACTIVE))
                    .sent(account));
    String roles = operation(plan, "roles").get("value").toString();
    for (String role : List.of("Agent", "Lead", "Trainer")) {
      assertTrue(roles.contains(role), "an unknown member takes nothing away");
    }
    assertEquals(Map.of(), operation(plan, ":division"));
  }

  @Test
  void outage_ofTheServer_midwayInABatch_leadsToTheSameRequestAgain() {
    List<Subject> people = List.of(leaver(1), demoted(2), joiner(3));
    BatchPlan batch = PLANNER.plan(people, Guards.NONE);
    Plan update = batch.plans().get(1);
    ScimRequest request = update.requests().get(0);
    assertEquals(
        new NextStep.Wait(Duration.ofSeconds(30), request),
        update.next(request, new ScimResponse(429, "", "30")));
    for (int status : List.of(502, 503, 504)) {
      assertInstanceOf(
          NextStep.Wait.class, update.next(request, ScimResponse.of(status, "<html>")));
    }
    assertInstanceOf(NextStep.Stop.class, update.next(request, ScimResponse.of(500, "")));
    ScimResource after =
        after(update, People.account("d2", agent("d2@example.com", "d2", "Agent", "Lead").build()));
    Subject again =
        Subject.of("d2", agent("d2@example.com", "d2", "Agent").build())
            .with(Account.of(TARGET, after, FoundBy.EXTERNAL_ID))
            .sent(after);
    assertEquals(Decision.NOTHING, PLANNER.plan(again).decision(), "sent twice is sent once");
  }

  @Test
  void outage_betweenPostAndItsAnswer_findsTheOwnAccount() {
    Persona persona = agent("s3@example.com", "s3", "Agent").build();
    Plan create = PLANNER.plan(Subject.of("s3", persona));
    ScimRequest post = create.requests().get(0);
    NextStep.Wait wait =
        assertInstanceOf(NextStep.Wait.class, create.next(post, ScimResponse.of(504, "")));
    assertEquals(post, wait.request());
    assertInstanceOf(
        NextStep.LookUp.class,
        create.next(post, ScimResponse.of(409, "{\"detail\":\"User name already in use\"}")));
    Account own = Account.of(TARGET, account("77", persona), FoundBy.USER_NAME);
    assertEquals(Decision.NOTHING, PLANNER.plan(Subject.of("s3", persona).with(own)).decision());
  }

  // Groups

  @Test
  void lateGroups_neverLoseAThousandAtOnce() {
    List<String> all = IntStream.range(0, 2500).mapToObj(i -> "u" + i).toList();
    List<ScimRequest> requests = GroupRequests.of("g", List.of(), all);
    assertEquals(25, requests.size());
    assertEquals(3, GroupRequests.of("g", List.of(), all, 1000).size());
    assertThrows(IllegalArgumentException.class, () -> GroupRequests.of("g", List.of(), all, 1001));
  }
}
