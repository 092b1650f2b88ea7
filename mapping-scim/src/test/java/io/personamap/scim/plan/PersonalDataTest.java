package io.personamap.scim.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.rules.Apply;
import io.personamap.core.ruletest.ResourceEmitter;
import io.personamap.scim.inbound.Inbound;
import io.personamap.scim.patch.Desired;
import io.personamap.scim.patch.PatchOperation;
import io.personamap.scim.patch.PatchOperation.Op;
import io.personamap.scim.patch.PatchPath;
import io.personamap.scim.patch.Patcher;
import io.personamap.scim.patch.ScimPatch;
import io.personamap.scim.plan.Account.FoundBy;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.saml.SamlLogin;
import io.personamap.scim.saml.SamlProfile;
import io.personamap.scim.saml.SamlStatement;
import io.personamap.scim.target.RuleTestTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a log or a debugger's default view gets to see: texts of objects hold no profile's value.
 */
class PersonalDataTest {
  private static final String SECRET = "xyzzy";
  private static final Persona PERSONA = persona(SECRET);
  private static final ScimResource ACCOUNT = People.account(SECRET, persona(SECRET + 2));

  private final List<Object> texts = new ArrayList<>();

  private static Persona persona(String secret) {
    return People.agent(secret + "@example.com", secret, "Agent")
        .attribute("title", People.always(secret))
        .attribute(
            "manager",
            new PersonaAttribute(
                Mapped.known(new Grant(Kind.USER, secret + "@example.com", "u1", null)),
                Apply.ALWAYS))
        .phone("work", Mapped.known(new PhoneNumber("+13175550100", secret)))
        .build();
  }

  private void add(Object... more) {
    texts.addAll(Arrays.asList(more));
  }

  @AfterEach
  void noText_holdsTheSecret() {
    assertTrue(texts.size() > 3);
    for (Object one : texts) {
      String text = String.valueOf(one);
      assertFalse(text.contains(SECRET), () -> one.getClass() + ": " + text);
      assertFalse(text.contains("3175550100"), () -> one.getClass() + ": " + text);
    }
  }

  @Test
  void textsOfAPlan() {
    Subject subject =
        Subject.of("one", PERSONA)
            .with(Account.of(People.TARGET, ACCOUNT, FoundBy.EXTERNAL_ID))
            .sent(ACCOUNT);
    Planner planner = Planner.of(People.TARGET);
    Plan create = planner.plan(Subject.of("two", PERSONA));
    Plan update = planner.plan(subject);
    BatchPlan batch = planner.plan(List.of(subject), Guards.NONE);
    assertEquals(Decision.CREATE, create.decision());
    add(planner, subject, subject.accounts(), create, update, batch, batch.plans());
    add(update.requests(), update.changes(), planner.lookUps(subject), update.problems());
    update.changes().forEach(change -> add(change.gained(), change.lost()));
    for (int status : List.of(200, 400, 404, 409, 412, 429, 500)) {
      ScimResponse response = ScimResponse.of(status, "{\"detail\":\"" + SECRET + "\"}");
      add(response, create.next(create.requests().get(0), response));
    }
  }

  @Test
  void textsOfAPatch() {
    Patcher patcher = Patcher.of(People.TARGET);
    ScimPatch patch = patcher.patch(ACCOUNT, Desired.of(People.TARGET, PERSONA), ACCOUNT);
    assertFalse(patch.isEmpty());
    PatchPath path = PatchPath.parse(People.TARGET, "emails[value eq \"" + SECRET + "\"].type");
    assertEquals("emails[value eq \"" + SECRET + "\"].type", path.text());
    assertEquals("emails[…].type", path.toString());
    add(patch, patch.operations(), patch.changes(), patch.problems(), path, path.filter());
    String body =
        "{\"Operations\":[{\"op\":\"remove\",\"path\":\"roles\",\"value\":[{\"value\":\""
            + SECRET
            + "\"}]}]}";
    ScimPatch read = Inbound.of(People.TARGET).patch(body);
    PatchOperation operation = read.operations().get(0);
    assertTrue(String.valueOf(operation.path()).contains(SECRET));
    String broken = "emails[value eq \"" + SECRET + "\n\"]";
    add(read, operation, new PatchOperation(Op.REMOVE, broken, null, "somebody asked for it"));
  }

  @Test
  void textsOfAResource() {
    ScimMapping mapping = People.TARGET.emit(PERSONA);
    ResourceEmitter.Emission emission = RuleTestTarget.of(People.TARGET).emit(PERSONA);
    SamlStatement statement =
        SamlProfile.genesys("org")
            .unverified(Map.of("title", "title", "phone", "phones.work"))
            .statement(PERSONA, SamlLogin.again());
    assertTrue(statement.toXml().contains(SECRET));
    assertTrue(mapping.resource().orElseThrow().toJson().contains(SECRET));
    add(mapping, mapping.resource(), mapping.problems(), emission, statement, ACCOUNT);
    add(statement.problems(), PERSONA, PERSONA.attributes(), PERSONA.phones());
  }
}
