package io.personamap.scim.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.persona.Persona;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.NextStep.LookUp;
import io.personamap.scim.plan.NextStep.Stop;
import io.personamap.scim.plan.NextStep.Wait;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Persona PERSONA = People.agent("ana@example.com", "1", "Agent").build();
  private static final Plan CREATE = Planner.of(People.TARGET).plan(Subject.of("one", PERSONA));
  private static final Plan UPDATE =
      Planner.of(People.TARGET)
          .plan(
              Subject.of("one", PERSONA)
                  .with(
                      Account.of(
                          People.account("7", People.agent("ana@example.com", "1").build()),
                          FoundBy.EXTERNAL_ID)));

  private static NextStep next(Plan plan, int status, String body) {
    return plan.next(plan.requests().get(0), ScimResponse.of(status, body));
  }

  @Test
  void success_isTheEndOrTheNextRequest() {
    assertInstanceOf(NextStep.Done.class, next(CREATE, 201, "{}"));
    assertInstanceOf(NextStep.Done.class, next(CREATE, 200, ""));
    List<ScimRequest> groups = GroupRequests.of("g", List.of(), List.of("a", "b"), 1);
    Plan plan =
        new Plan("one", null, Decision.UPDATE, Reason.DIFFERENT, groups, List.of(), List.of());
    assertEquals(new NextStep.Send(groups.get(1)), next(plan, 204, ""));
  }

  @Test
  void conflictAtCreation_looksForTheOneInTheWay() {
    LookUp step =
        assertInstanceOf(
            LookUp.class, next(CREATE, 409, "{\"scimType\":\"uniqueness\",\"status\":\"409\"}"));
    assertEquals(
        List.of(
            "/Users?filter=userName%20eq%20%22ana%40example.com%22",
            "/Users?filter=active%20eq%20false"),
        step.requests().stream().map(ScimRequest::path).toList());
    assertInstanceOf(Stop.class, next(UPDATE, 409, "{\"scimType\":\"uniqueness\"}"));
  }

  @Test
  void oldVersion_isReadAgainHoweverItIsSaid() {
    List<NextStep> steps =
        List.of(
            next(UPDATE, 412, ""),
            next(UPDATE, 400, "{\"scimType\":\"invalidVers\",\"status\":400}"),
            next(UPDATE, 400, "{\"scimType\":\"noTarget\"}"),
            next(UPDATE, 409, "{\"detail\":\"Version does not match current version\"}"));
    for (NextStep step : steps) {
      assertEquals("/Users/7", assertInstanceOf(LookUp.class, step).requests().get(0).path());
    }
  }

  @Test
  void accountGone_isPlannedAgain() {
    assertTrue(assertInstanceOf(LookUp.class, next(UPDATE, 404, "")).requests().isEmpty());
    assertInstanceOf(Stop.class, next(CREATE, 404, ""));
  }

  @Test
  void busyServer_isAskedAgainWhenItSays() {
    ScimRequest request = UPDATE.requests().get(0);
    assertEquals(
        new Wait(Duration.ofSeconds(17), request),
        UPDATE.next(request, new ScimResponse(429, "{\"code\":\"too.many.requests\"}", "17")));
    assertEquals(
        new Wait(Duration.ofMinutes(5), request),
        UPDATE.next(request, new ScimResponse(503, "<html>", "Wed, 21 Oct 2026 07:28:00 GMT")));
  }

  @Test
  void allElse_isForPeople() {
    for (int status : List.of(400, 401, 403, 413, 500, 302)) {
      Stop stop = assertInstanceOf(Stop.class, next(UPDATE, status, "{\"detail\":\"secret\"}"));
      assertTrue(!stop.reason().contains("secret"));
    }
  }
}
