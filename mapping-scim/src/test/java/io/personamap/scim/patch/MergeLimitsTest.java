package io.personamap.scim.patch;

import static io.personamap.scim.plan.People.TARGET;
import static io.personamap.scim.plan.People.always;
import static io.personamap.scim.plan.People.grants;
import static io.personamap.scim.plan.People.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.Apply;
import io.personamap.scim.inbound.Inbound;
import io.personamap.scim.plan.Account;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.plan.Decision;
import io.personamap.scim.plan.Plan;
import io.personamap.scim.plan.Planner;
import io.personamap.scim.plan.Subject;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules give together with what others put there. */
class MergeLimitsTest {
  private static final String GENESYS =
      "urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User";

  private static ScimPatch patch(Persona persona, ScimResource last, ScimResource now) {
    return Patcher.of(TARGET).patch(last, Desired.of(TARGET, persona), now);
  }

  private static List<String> sent(ScimPatch patch) {
    return patch.operations().stream()
        .map(one -> one.op().word() + " " + one.path() + " " + one.value())
        .toList();
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  private static Persona.Builder skills(String... names) {
    return Persona.builder().skills(new Grants(grants(Kind.SKILL, names), true));
  }

  private static ScimResource skilled(int others, String... ours) {
    String all =
        IntStream.range(0, others)
            .mapToObj(i -> "{\"name\":\"other " + i + "\"}")
            .collect(Collectors.joining(","));
    for (String name : ours) {
      all += (all.isEmpty() ? "" : ",") + "{\"name\":\"" + name + "\"}";
    }
    return read("{\"title\":\"T\",\"" + GENESYS + "\":{\"routingSkills\":[" + all + "]}}");
  }

  @Test
  void skillsThatFitBesideThoseOfOthers_areAdded() {
    assertEquals(
        List.of("add " + GENESYS + ":routingSkills [{name=New}]"),
        sent(patch(skills("New").build(), read("{}"), skilled(49))));
  }

  @Test
  void oneTooMany_neitherComesNorGoesAndTheRestIsSent() {
    Persona persona = skills("New", "More").attribute("title", always("Lead")).build();
    ScimPatch patch = patch(persona, skilled(0, "Ours"), skilled(49, "Ours"));
    assertEquals(List.of("replace title Lead"), sent(patch));
    assertEquals(
        List.of(
            "error[target-merge] skills: `"
                + GENESYS
                + ":routingSkills`: at most 50 values, and"
                + " with those of others there would be 51; none of its values comes and none goes"),
        texts(patch.problems()));
  }

  @Test
  void oneForAnother_fits() {
    ScimPatch patch = patch(skills("New").build(), skilled(0, "Ours"), skilled(49, "Ours"));
    assertEquals(List.of(), patch.problems());
    assertEquals(1, patch.operations().size());
  }

  @Test
  void tooManyOfOthersAlone_doNotHinderARemoval() {
    Persona persona = skills().build();
    ScimPatch patch = patch(persona, skilled(0, "Ours", "Mine"), skilled(51, "Ours", "Mine"));
    assertEquals(
        List.of(
            "remove " + GENESYS + ":routingSkills[name eq \"Ours\"] null",
            "remove " + GENESYS + ":routingSkills[name eq \"Mine\"] null"),
        sent(patch));
    assertEquals(List.of(), patch.problems());
  }

  @Test
  void aVendorsPhoneBesideTheOther_doesNotCome() {
    Persona persona =
        Persona.builder()
            .phone("work", Mapped.known(new PhoneNumber("+13175550199", null)))
            .phone("other", Mapped.known(new PhoneNumber("+13175550177", null)))
            .build();
    ScimResource now =
        read(
            "{\"phoneNumbers\":[{\"type\":\"microsoftteams\",\"value\":\"+13175550111\"},"
                + "{\"type\":\"work\",\"value\":\"+13175550100\",\"primary\":true}]}");
    ScimPatch patch = patch(persona, read("{}"), now);
    assertEquals(List.of("replace phoneNumbers[type eq \"work\"].value +13175550199"), sent(patch));
    assertEquals(
        List.of(
            "error[target-merge] phones: `phoneNumbers`: the target keeps one of `microsoftteams`,"
                + " `other`, and one is there; none of its values comes and none goes"),
        texts(patch.problems()));
  }

  @Test
  void exclusiveKeysInCapitals_meanTheSame(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ours.yaml");
    Files.writeString(
        file,
        """
        format: 1
        name: ours
        extends: genesys-cloud-by-name
        schemas:
          urn:ietf:params:scim:schemas:core:2.0:User:
            attributes:
              phoneNumbers: { exclusive: [Other, Fax] }
        """);
    Target target = Target.read(file);
    PhoneNumber number = new PhoneNumber("+13175550177", null);
    Persona persona = Persona.builder().phone("other", Mapped.known(number)).build();
    ScimResource now = read("{\"phoneNumbers\":[{\"type\":\"fax\",\"value\":\"+13175550111\"}]}");
    ScimPatch patch = Patcher.of(target).patch(read("{}"), Desired.of(target, persona), now);
    assertEquals(List.of(), sent(patch));
    assertEquals("target-merge", patch.problems().get(0).code().id());
  }

  @Test
  void ourOwnVendorsPhone_givesWayToTheOther() {
    Persona persona =
        Persona.builder()
            .phone("microsoftteams", Mapped.absent())
            .phone("other", Mapped.known(new PhoneNumber("+13175550177", null)))
            .build();
    ScimResource now =
        read("{\"phoneNumbers\":[{\"type\":\"microsoftteams\",\"value\":\"+13175550111\"}]}");
    ScimPatch patch = patch(persona, now, now);
    assertEquals(List.of(), patch.problems());
    assertEquals(List.of("replace phoneNumbers [{value=+13175550177, type=other}]"), sent(patch));
  }

  @Test
  void primaryOfThePlatform_isNotTakenFromIt() {
    Persona persona = Persona.builder().attribute("email", always("a@b.example")).build();
    ScimResource now =
        read("{\"emails\":[{\"type\":\"other\",\"value\":\"x@b.example\",\"primary\":true}]}");
    ScimPatch patch = patch(persona, read("{}"), now);
    assertEquals(List.of("add emails [{value=a@b.example, type=work}]"), sent(patch));
    ScimResource then = Patcher.of(TARGET).apply(patch, now);
    assertEquals(List.of(), sent(patch(persona, Desired.of(TARGET, persona).resource(), then)));
  }

  @Test
  void singleRoleOfOthers_keepsItsPlace() {
    Target aws = Target.named("aws-identity-center");
    Persona persona = Persona.builder().attribute("email", always("new@b.example")).build();
    ScimResource now =
        Inbound.of(aws).resource("{\"emails\":[{\"type\":\"home\",\"value\":\"old@b.example\"}]}");
    ScimPatch patch = Patcher.of(aws).patch(read("{}"), Desired.of(aws, persona), now);
    assertEquals(List.of(), sent(patch));
    assertEquals("target-merge", patch.problems().get(0).code().id());
  }

  @Test
  void valueThatCannotChange_isReported() {
    Target target = Target.named("8x8");
    Inbound inbound = Inbound.of(target);
    ScimResource now =
        inbound.resource(
            "{\"urn:ietf:params:scim:schemas:extension:8x8:1.1:User\":{\"site\":\"Oslo\"}}");
    for (Apply apply : Apply.values()) {
      Persona persona =
          Persona.builder()
              .attribute("site", new PersonaAttribute(Mapped.known("Bergen"), apply))
              .build();
      ScimPatch patch = Patcher.of(target).patch(now, Desired.of(target, persona), now);
      assertEquals(List.of(), sent(patch));
      assertEquals(
          apply == Apply.CREATE
              ? List.of()
              : List.of(
                  "warning[target-immutable] attributes/site:"
                      + " `urn:ietf:params:scim:schemas:extension:8x8:1.1:User:site` keeps its"
                      + " value: 8x8 fixes it; `apply: create` says so in the rule file"),
          texts(patch.problems()));
    }
  }

  @Test
  void whatNoPatchMayChange_isReportedAndNotSent() {
    Target aws = Target.named("aws-identity-center");
    ScimResource none = Inbound.of(aws).resource("{}");
    ScimResource agent = Inbound.of(aws).resource("{\"roles\":[{\"value\":\"Agent\"}]}");
    Persona lead = Persona.builder().roles(new Grants(grants(Kind.ROLE, "Lead"), true)).build();
    Persona same = Persona.builder().roles(new Grants(grants(Kind.ROLE, "agent"), true)).build();
    Patcher patcher = Patcher.of(aws);
    for (ScimResource now : List.of(none, agent)) {
      ScimPatch patch = patcher.patch(agent, Desired.of(aws, lead), now);
      assertEquals(List.of(), sent(patch));
      assertEquals("target-immutable", patch.problems().get(0).code().id());
    }
    assertEquals(
        List.of(), patcher.patch(agent, Desired.of(aws, same), agent).problems(), "no change");
  }

  @Test
  void whatTheTargetRequires_isReportedAndStays() {
    Target nice = Target.named("nice-cxone");
    ScimResource now =
        Inbound.of(nice)
            .resource(
                """
                {"userName": "a@example.com", "name": {"givenName": "A", "familyName": "B"},
                 "emails": [{"value": "a@example.com", "type": "work", "primary": true}]}
                """);
    Persona.Builder persona = Persona.builder();
    for (String required : List.of("userName", "familyName", "email")) {
      persona.attribute(required, new PersonaAttribute(Mapped.absent(), Apply.ALWAYS));
    }
    Desired desired = Desired.of(nice, persona.build());
    ScimPatch patch = Patcher.of(nice).patch(now, desired, now);
    assertEquals(List.of(), sent(patch));
    assertEquals(
        Stream.of("userName", "name.familyName", "emails")
            .map(path -> "`" + path + "` keeps its value: nice-cxone requires it")
            .toList(),
        patch.problems().stream().map(Problem::message).toList());
    ScimResource none = Inbound.of(nice).resource("{}");
    assertEquals(List.of(), Patcher.of(nice).patch(none, desired, now).problems(), "not ours");
    assertEquals(List.of(), Patcher.of(nice).patch(now, desired, none).problems(), "not there");
  }

  @Test
  void plan_carriesTheProblem() {
    Persona persona =
        skills("New")
            .attribute("userName", always("a@example.com"))
            .attribute("externalId", always("1"))
            .build();
    String json = skilled(50).toJson().replaceFirst("\\{", "{\"id\":\"7\",");
    Plan plan =
        Planner.of(TARGET)
            .plan(Subject.of("one", persona).with(Account.of(read(json), FoundBy.EXTERNAL_ID)));
    assertEquals(Decision.UPDATE, plan.decision());
    assertEquals("target-merge", plan.problems().get(0).code().id());
    String sent = plan.requests().get(0).content().orElseThrow().toString();
    assertTrue(sent.contains("path=userName") && sent.contains("path=externalId"), sent);
    assertFalse(sent.contains("routingSkills"), sent);
  }

  @Test
  void rolesInOneText_keepThoseOfOthers() {
    Target talkdesk = Target.named("talkdesk");
    String urn = "urn:ietf:params:scim:schemas:extension:talkdesk:2.0:User";
    Inbound inbound = Inbound.of(talkdesk);
    ScimResource now = inbound.resource("{\"" + urn + "\":{\"rolesString\":\"Agent;Local\"}}");
    ScimResource last = inbound.resource("{\"" + urn + "\":{\"rolesString\":\"Agent\"}}");
    record Row(boolean complete, List<String> roles, List<String> operations) {}
    String path = urn + ":rolesString";
    for (Row row :
        List.of(
            new Row(true, List.of("Agent"), List.of()),
            new Row(true, List.of("agent"), List.of()),
            new Row(true, List.of("Lead"), List.of("replace " + path + " Local;Lead")),
            new Row(true, List.of(), List.of("replace " + path + " Local")),
            new Row(false, List.of(), List.of()),
            new Row(false, List.of("Lead"), List.of("replace " + path + " Agent;Local;Lead")))) {
      Persona persona =
          Persona.builder()
              .roles(
                  new Grants(grants(Kind.ROLE, row.roles().toArray(String[]::new)), row.complete()))
              .build();
      ScimPatch patch = Patcher.of(talkdesk).patch(last, Desired.of(talkdesk, persona), now);
      assertEquals(row.operations(), sent(patch), row::toString);
      ScimResource then = Patcher.of(talkdesk).apply(patch, now);
      assertEquals(
          List.of(),
          sent(Patcher.of(talkdesk).patch(last, Desired.of(talkdesk, persona), then)),
          row::toString);
    }
    Persona none = Persona.builder().roles(new Grants(List.of(), true)).build();
    Patcher alone = Patcher.of(talkdesk).authoritative(List.of(path));
    assertEquals(
        List.of("remove " + path + " null"),
        sent(alone.patch(last, Desired.of(talkdesk, none), now)));
  }
}
