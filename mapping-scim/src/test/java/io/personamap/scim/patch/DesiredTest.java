package io.personamap.scim.patch;

import static io.personamap.scim.plan.People.TARGET;
import static io.personamap.scim.plan.People.agent;
import static io.personamap.scim.plan.People.grants;
import static io.personamap.scim.plan.People.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.rules.Apply;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesiredTest {
  private static final String SKILLS =
      "urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User:routingSkills";

  private static Persona.Builder bare() {
    return Persona.builder();
  }

  private static List<String> patch(Persona persona, String now) {
    ScimResource account = read(now);
    return Patcher.of(TARGET)
        .patch(account, Desired.of(TARGET, persona), account)
        .operations()
        .stream()
        .map(one -> one.op().word() + " " + one.path() + " " + one.value())
        .toList();
  }

  @Test
  void unknownAndUnmapped_areLeftAlone() {
    Persona persona =
        bare()
            .attribute("title", new PersonaAttribute(Mapped.unknown(), Apply.ALWAYS))
            .division(Mapped.unknown())
            .build();
    String now =
        "{\"userName\":\"a\",\"title\":\"T\",\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":"
            + "{\"division\":\"Home\",\"department\":\"D\"}}";
    assertEquals(List.of(), patch(persona, now));
  }

  @Test
  void absent_goesIfItWasOurs() {
    Persona persona =
        bare().attribute("title", new PersonaAttribute(Mapped.absent(), Apply.ALWAYS)).build();
    assertEquals(List.of("remove title null"), patch(persona, "{\"title\":\"T\"}"));
  }

  @Test
  void createOnly_isNotUpdated() {
    Persona persona =
        bare().attribute("title", new PersonaAttribute(Mapped.known("New"), Apply.CREATE)).build();
    assertEquals(List.of(), patch(persona, "{\"title\":\"T\"}"));
    assertEquals(List.of(), patch(persona, "{\"userName\":\"a\"}"));
  }

  @Test
  void incompleteGrants_onlyGrow() {
    Persona persona =
        bare()
            .roles(new Grants(grants(Kind.ROLE, "New"), false))
            .skills(
                new Grants(
                    List.of(
                        new Grant(Kind.SKILL, "Up", "1", 4.0),
                        new Grant(Kind.SKILL, "Down", "2", 1.0)),
                    false))
            .build();
    String now =
        "{\"roles\":[{\"value\":\"Old\"}],"
            + "\"urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User\":{\"routingSkills\":"
            + "[{\"name\":\"Up\",\"proficiency\":3},{\"name\":\"Down\",\"proficiency\":3},{\"name\":\"Old\"}]}}";
    assertEquals(
        List.of(
            "add roles [{value=New}]", "replace " + SKILLS + "[name eq \"Up\"].proficiency 4.0"),
        patch(persona, now));
  }

  @Test
  void unknownPhone_keepsAllThatAreThere() {
    Persona persona =
        bare()
            .phone("work", Mapped.known(new PhoneNumber("+13175550199", null)))
            .phone("home", Mapped.absent())
            .phone("mobile", Mapped.unknown())
            .build();
    String now =
        "{\"phoneNumbers\":[{\"type\":\"work\",\"value\":\"+13175550100\",\"primary\":true},"
            + "{\"type\":\"home\",\"value\":\"+13175550102\"},"
            + "{\"type\":\"mobile\",\"value\":\"+13175550101\"}]}";
    assertEquals(
        List.of("replace phoneNumbers[type eq \"work\"].value +13175550199"), patch(persona, now));
  }

  @Test
  void phoneThatNoRuleSpeaksOf_stays() {
    Persona persona = bare().phone("work", Mapped.absent()).build();
    String now =
        "{\"phoneNumbers\":[{\"type\":\"work\",\"value\":\"+13175550100\"},"
            + "{\"type\":\"mobile\",\"value\":\"+13175550101\"}]}";
    assertEquals(List.of("remove phoneNumbers[type eq \"work\"] null"), patch(persona, now));
  }

  @Test
  void rolesWithoutIds_areNotTakenForNone() {
    Target byId = Target.named("genesys-cloud");
    Grant unresolved = new Grant(Kind.ROLE, "Agent", null, null);
    Persona persona = bare().roles(new Grants(List.of(unresolved), true)).build();
    ScimResource now = read("{\"roles\":[{\"value\":\"r1\"}]}");
    assertEquals(
        List.of(), Patcher.of(byId).patch(now, Desired.of(byId, persona), now).operations());
  }

  @Test
  void brokenLimit_sendsNothing() {
    Persona persona =
        agent("a@example.com", "1")
            .skills(new Grants(List.of(new Grant(Kind.SKILL, "Billing", "1", 7.0)), true))
            .build();
    Desired desired = Desired.of(TARGET, persona);
    assertTrue(desired.isRefused());
    assertEquals(1, desired.problems().size());
    assertEquals(List.of(), patch(persona, "{\"title\":\"T\",\"userName\":\"b\"}"));
  }

  @Test
  void authoritative_takesWhatOthersGave() {
    Patcher patcher = Patcher.of(TARGET).authoritative(List.of("Roles"));
    ScimResource now = read("{\"roles\":[{\"value\":\"Local\"},{\"value\":\"A\"}]}");
    ScimResource nothing = read("{}");
    Desired desired =
        Desired.of(TARGET, bare().roles(new Grants(grants(Kind.ROLE, "A"), true)).build());
    assertEquals(
        "[remove roles[…]: no rule gives this value any more]",
        patcher.patch(nothing, desired, now).toString());
    assertEquals(List.of(), Patcher.of(TARGET).patch(nothing, desired, now).operations());
    assertThrows(IllegalArgumentException.class, () -> patcher.authoritative(List.of("role")));
    assertEquals(
        List.of(),
        patcher.authoritative(List.of("title")).patch(nothing, desired, now).operations());
  }
}
