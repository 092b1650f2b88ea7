package io.personamap.scim.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.rules.RuleSet;
import io.personamap.oktael.OktaLanguage;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Account.State;
import io.personamap.scim.resource.ScimResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPlanTest {
  private static final Planner PLANNER = Planner.of(People.TARGET);

  private static Subject update(int i, String division, String[] before, String... after) {
    Persona persona = People.agent(i + "@example.com", "" + i, after).build();
    ScimResource sent =
        People.account("id" + i, People.agent(i + "@example.com", "" + i, before).build());
    String moved = sent.toJson().replace("\"Retail\"", '"' + division + '"');
    ScimResource now = People.read(moved);
    return Subject.of("p" + i, persona).with(Account.of(now, FoundBy.EXTERNAL_ID)).sent(now);
  }

  private static Subject leaver(int i) {
    Persona none = Persona.builder().eligible(Mapped.known(false)).build();
    ScimResource now =
        People.account("id" + i, People.agent(i + "@example.com", "" + i, "Agent").build());
    return Subject.of("p" + i, none).with(Account.of(now, FoundBy.EXTERNAL_ID)).sent(now);
  }

  private static Subject joiner(int i) {
    return Subject.of("p" + i, People.agent(i + "@example.com", "" + i, "Agent").build());
  }

  @Test
  void revocations_comeFirst() {
    String[] agent = {"Agent"};
    List<Subject> subjects =
        List.of(
            joiner(1),
            update(2, "Retail", agent, "Agent", "Lead"),
            update(3, "Retail", new String[] {"Agent", "Lead"}, "Agent"),
            leaver(4));
    BatchPlan batch = PLANNER.plan(subjects, Guards.NONE);
    assertEquals(
        List.of("p4", "p3", "p2", "p1"), batch.plans().stream().map(Plan::subject).toList());
    assertEquals(4, batch.requests().size());
  }

  @Test
  void seasonalBatch_stopsUntilSomebodyApprovesOfThisVeryPlan() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      subjects.add(joiner(i));
    }
    BatchPlan batch = PLANNER.plan(subjects, Guards.standard());
    assertTrue(batch.isStopped());
    assertThrows(IllegalStateException.class, batch::requests);
    assertFalse(batch.toMap().toString().contains("0@example.com"));
    assertEquals(
        List.of("licence-growth: 300 of 300; 300 more accounts in use for 300 people"),
        batch.breaches().stream().map(Breach::toString).toList());
    assertEquals(300, batch.approve(batch.hash()).requests().size());
    subjects.set(7, joiner(1000));
    BatchPlan other = PLANNER.plan(subjects, Guards.standard());
    assertNotEquals(batch.hash(), other.hash());
    assertThrows(IllegalArgumentException.class, () -> other.approve(batch.hash()));
  }

  @Test
  void hash_isOfTheContent() {
    String hash = PLANNER.plan(List.of(joiner(1), leaver(2)), Guards.NONE).hash();
    assertEquals(64, hash.length());
    assertEquals(hash, PLANNER.plan(List.of(leaver(2), joiner(1)), Guards.standard()).hash());
  }

  @Test
  void roleLosses_areSummedUpByRole() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String[] both = {"Agent", "Supervisor"};
      subjects.add(i < 212 ? update(i, "Retail", both, "Agent") : update(i, "Retail", both, both));
    }
    BatchPlan batch = PLANNER.plan(subjects, Guards.standard());
    assertEquals(
        List.of("no rule gives the role `Supervisor` any more to 212 of 300"),
        batch.breaches().get(0).summary());
  }

  @Test
  void roleLosses_nameTheRuleThatGrantsTheRole() {
    String text =
        """
        format: 1
        roles:
          - id: supervisor
            when: user.title == "Supervisor"
            grant: [" SUPERVISOR", "supervisor "]
          - otherwise: Agent
        """;
    RuleSet rules = RuleSet.parse(text, "x.yaml", OktaLanguage.all());
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      subjects.add(update(i, "Retail", new String[] {"Agent", "Supervisor"}, "Agent"));
    }
    BatchPlan batch = PLANNER.rules(rules).plan(subjects, Guards.standard());
    assertEquals(
        List.of("rule `roles/supervisor` takes the role `Supervisor` from 6 of 6"),
        batch.breaches().get(0).summary());
  }

  @Test
  void everyGuard_countsItsOwn() {
    List<Subject> subjects =
        List.of(
            leaver(1),
            update(2, "Home", new String[] {"Agent", "Lead"}, "Agent", "Admin"),
            joiner(3),
            joiner(4));
    Guards guards = Guards.NONE.privileged(Set.of("Admin"));
    for (Guard guard : Guard.values()) {
      guards = guards.with(guard, new Guards.Limit(0, 100));
    }
    assertEquals(
        List.of(
            "deactivations: 1 of 4; the rules do not provision the person any more: 1 of 4",
            "role-losses: 1 of 4; no rule gives the role `Lead` any more to 1 of 4",
            "division-moves: 1 of 4; division `Home` to `Retail`: 1 of 4",
            "privileged-grants: 1 of 4; the role `Admin` goes to 1 of 4",
            "licence-growth: 1 of 4; 1 more accounts in use for 4 people"),
        PLANNER.plan(subjects, guards).breaches().stream().map(Breach::toString).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Team Admin", "team admin", " Team  Admin", "TEAM\u00a0ADMIN", "\uff34eam Admin"})
  void privilegedRole_isGuardedInEverySpellingThatADirectoryTakes(String spelling) {
    Guards.Limit nobody = new Guards.Limit(0, 100);
    Guards guards = Guards.NONE.privileged(Set.of(spelling)).with(Guard.PRIVILEGED_GRANTS, nobody);
    Subject promoted = update(1, "Retail", new String[] {"Agent"}, "Agent", "Team Admin");
    assertTrue(PLANNER.plan(List.of(promoted), guards).isStopped());
    Subject other = update(1, "Retail", new String[] {"Agent"}, "Agent", "TeamAdmin");
    assertFalse(PLANNER.plan(List.of(other), guards).isStopped());
  }

  @Test
  void percentage_countsBeyondAFew() {
    Guards guards = Guards.NONE.with(Guard.DEACTIVATIONS, new Guards.Limit(1000, 10));
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      subjects.add(leaver(i));
    }
    assertFalse(PLANNER.plan(subjects, guards).isStopped());
    subjects.add(leaver(5));
    assertTrue(PLANNER.plan(subjects, guards).isStopped());
  }

  @Test
  void seats_areGivenOutOnceAndFreedByLeavers() {
    Planner planner = PLANNER.policy(Policy.CAREFUL.seatsLeft(1));
    BatchPlan batch =
        planner.plan(List.of(joiner(1), joiner(2), joiner(3), leaver(4)), Guards.NONE);
    assertEquals(
        List.of("p4 deactivate", "p1 create", "p2 create", "p3 refuse"),
        batch.plans().stream()
            .map(plan -> plan.subject() + " " + plan.toMap().get("decision"))
            .toList());
    assertEquals(Reason.LICENCE_CAP, batch.plans().get(3).reason());
  }

  @Test
  void oneAccountForTwo_isForNeither() {
    Subject twin = new Subject("twin", joiner(1).persona(), List.of(), null);
    BatchPlan batch = PLANNER.plan(List.of(joiner(1), twin), Guards.NONE);
    assertTrue(batch.plans().stream().allMatch(plan -> plan.reason() == Reason.CLAIMED_TWICE));
  }

  @Test
  void oneAccountForTwo_isForNeitherWhateverIsSent() {
    Subject same = update(1, "Retail", new String[] {"Agent"}, "Agent");
    Subject other = update(1, "Retail", new String[] {"Agent"}, "Agent", "Lead");
    Persona unsure = Persona.builder().eligible(Mapped.unknown()).build();
    Subject unknown = new Subject("unknown", unsure, same.accounts(), null);
    for (Subject first : List.of(same, unknown)) {
      assertEquals(Decision.NOTHING, PLANNER.plan(first).decision());
      assertEquals(List.of(Reason.CLAIMED_TWICE, Reason.CLAIMED_TWICE), reasons(first, other));
    }
  }

  @Test
  void whoLeftAnAccountOutOfUse_doesNotKeepItFromWhoComesBack() {
    Subject back = joiner(1);
    ScimResource resource = People.account("id1", back.persona());
    Account off = new Account(resource, FoundBy.EXTERNAL_ID, State.INACTIVE);
    Persona.Builder old = People.agent("1@example.com", "1", "Agent");
    Persona inactive = old.attribute("active", People.always(false)).build();
    Persona none = Persona.builder().eligible(Mapped.known(false)).build();
    for (Persona gone : List.of(inactive, none)) {
      assertEquals(
          List.of(Reason.CAME_BACK, Reason.SAME),
          reasons(Subject.of("gone", gone).with(off), back.with(off)));
    }
    Persona unsure = Persona.builder().eligible(Mapped.unknown()).build();
    assertEquals(
        List.of(Reason.CLAIMED_TWICE, Reason.CLAIMED_TWICE),
        reasons(Subject.of("unknown", unsure).with(off), back.with(off)));
  }

  private static List<Reason> reasons(Subject... people) {
    return PLANNER.plan(List.of(people), Guards.NONE).plans().stream().map(Plan::reason).toList();
  }
}
