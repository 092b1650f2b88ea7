package io.personamap.scim.plan;

import static io.personamap.scim.plan.People.TARGET;
import static io.personamap.scim.plan.People.account;
import static io.personamap.scim.plan.People.agent;
import static io.personamap.scim.plan.People.always;
import static io.personamap.scim.plan.People.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.resource.ScimResource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose account it is where look-ups found several; all is told twice, in both orders. */
class OwnerTest {
  private static final String ANA = "ana@example.com";
  private static final Persona ACTIVE = agent(ANA, "1", "Agent").build();
  private static final Persona INACTIVE =
      agent(ANA, "1", "Agent").attribute("active", always(false)).build();
  private static final Persona LEAVER = Persona.builder().eligible(Mapped.known(false)).build();

  private static Account found(String id, String number, FoundBy by, State state) {
    return new Account(account(id, agent(ANA, number, "Agent").build()), by, state);
  }

  private static Account bare(String id) {
    String json = "{\"id\":\"" + id + "\",\"userName\":\"" + ANA + "\",\"active\":true}";
    return Account.of(read(json), FoundBy.USER_NAME);
  }

  private static Account external(String id, State state) {
    return found(id, "1", FoundBy.EXTERNAL_ID, state);
  }

  private static Account byNumber(String id, State state) {
    return found(id, "1", FoundBy.EMPLOYEE_NUMBER, state);
  }

  private static Account byAddress(String id, String number, State state) {
    return found(id, number, FoundBy.USER_NAME, state);
  }

  private static void assertPlan(String expected, Persona persona, Account... accounts) {
    assertPlan(expected, Planner.of(TARGET), Subject.of("one", persona), accounts);
  }

  private static void assertPlan(
      String expected, Planner planner, Subject subject, Account... accounts) {
    Subject forth = subject;
    Subject back = subject;
    for (int i = 0; i < accounts.length; i++) {
      forth = forth.with(accounts[i]);
      back = back.with(accounts[accounts.length - 1 - i]);
    }
    assertEquals(expected, told(planner.plan(forth)));
    assertEquals(expected, told(planner.plan(back)), "in the other order");
  }

  private static String told(Plan plan) {
    List<String> paths = plan.requests().stream().map(ScimRequest::path).toList();
    return plan.decision() + " " + plan.reason() + (paths.isEmpty() ? "" : " " + paths.get(0));
  }

  @Test
  void accountOutOfUse_neverHidesOneInUseAtTheSameAddress() {
    Account own = byAddress("6", "1", State.ACTIVE);
    for (String number : List.of("1", "9")) {
      Account deleted = byAddress("5", number, State.DELETED);
      assertPlan("NOTHING same", ACTIVE, deleted, own);
      assertPlan("DEACTIVATE person-inactive /Users/6", INACTIVE, deleted, own);
    }
    assertPlan(
        "REFUSE address-taken",
        ACTIVE,
        byAddress("5", "9", State.ACTIVE),
        byAddress("6", "1", State.DELETED));
  }

  @Test
  void ofTwoDeletedAccountsAtOneAddress_theOneWithThePermanentIdIsRevived() {
    assertPlan(
        "REACTIVATE came-back /Users/6",
        ACTIVE,
        byAddress("5", "9", State.DELETED),
        byAddress("6", "1", State.DELETED));
  }

  @Test
  void ownAccountAtTheAddress_doesNotHideThatAnotherHasItToo() {
    assertPlan(
        "REFUSE address-taken",
        ACTIVE,
        external("7", State.ACTIVE),
        byAddress("7", "1", State.ACTIVE),
        byAddress("8", "9", State.INACTIVE));
  }

  @Test
  void whoLeavesWithAnotherAccountInUseAtTheAddress_isForSomebodyToDecide() {
    for (Persona persona : List.of(LEAVER, INACTIVE)) {
      assertPlan("REFUSE address-only", persona, external("7", State.INACTIVE), bare("8"));
      assertPlan("REFUSE address-only", persona, byNumber("7", State.DELETED), bare("8"));
    }
  }

  @Test
  void whoLeavesAndWhoseAddressIsCertainlyAnothers_needsNothing() {
    Account another = byAddress("8", "9", State.ACTIVE);
    for (Persona persona : List.of(LEAVER, INACTIVE)) {
      assertPlan("NOTHING same", persona, external("7", State.INACTIVE), another);
    }
    ScimResource sent = account("7", agent(ANA, "1", "Agent").build());
    assertPlan(
        "NOTHING same",
        Planner.of(TARGET),
        Subject.of("one", LEAVER).sent(sent),
        byNumber("7", State.INACTIVE),
        another);
  }

  @Test
  void inactivePersonOfSeveralAccounts_losesThemAsALeaverDoes() {
    for (State state : List.of(State.INACTIVE, State.DELETED)) {
      assertTakenOut("6", external("7", state), byNumber("6", State.ACTIVE));
    }
    assertTakenOut("7", external("7", State.ACTIVE), byNumber("6", State.ACTIVE));
    assertTakenOut("7", external("7", State.ACTIVE), bare("8"));
    for (Persona persona : List.of(LEAVER, INACTIVE)) {
      assertPlan(
          "REFUSE several-accounts",
          persona,
          byNumber("6", State.ACTIVE),
          byNumber("7", State.ACTIVE));
    }
  }

  private static void assertTakenOut(String id, Account... accounts) {
    assertPlan("DEACTIVATE person-inactive /Users/" + id, INACTIVE, accounts);
    assertPlan("DEACTIVATE not-eligible-any-more /Users/" + id, LEAVER, accounts);
  }

  @Test
  void inactivePersonWhoseNumberIsOnAnAccountOfAnotherId_isRefused() {
    Persona other = agent(ANA, "1").attribute("externalId", always("9")).build();
    Account reused = Account.of(account("8", other), FoundBy.EMPLOYEE_NUMBER);
    assertPlan("REFUSE id-conflict", INACTIVE, reused);
    assertPlan("REFUSE id-conflict", INACTIVE, external("7", State.INACTIVE), reused);
  }

  @Test
  void inactivePersonWhomOnlyTheAddressLinks_isTakenOutOnlyWhereThePolicySaysSo() {
    assertPlan("REFUSE address-only", INACTIVE, bare("8"));
    assertPlan("REFUSE address-taken", INACTIVE, byAddress("8", "9", State.ACTIVE));
    assertPlan("NOTHING person-inactive", INACTIVE, byAddress("8", "9", State.DELETED));
    Planner linking = Planner.of(TARGET).policy(Policy.CAREFUL.linkingByAddress());
    assertPlan(
        "DEACTIVATE person-inactive /Users/8", linking, Subject.of("one", INACTIVE), bare("8"));
  }

  @Test
  void whatTheRulesGive_countsMoreThanWhatWasSentLast() {
    ScimResource stale = account("8", agent(ANA, "9").build());
    assertPlan(
        "REFUSE address-taken",
        Planner.of(TARGET),
        Subject.of("one", INACTIVE).sent(stale),
        byAddress("8", "9", State.ACTIVE));
  }
}
