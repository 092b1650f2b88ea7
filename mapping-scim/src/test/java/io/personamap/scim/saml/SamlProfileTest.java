package io.personamap.scim.saml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.rules.Apply;
import io.personamap.scim.plan.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamlProfileTest {
  private static final SamlProfile GENESYS = SamlProfile.genesys("acme");
  private static final SamlProfile MORE =
      GENESYS.unverified(
          new LinkedHashMap<>(Map.of("Roles", "roles", "Title", "title", "Division", "division")));

  private static Persona.Builder ana(String division) {
    return People.agent("ana@example.com", "1", "Agent", "Lead")
        .attribute("title", new PersonaAttribute(Mapped.known("Chief"), Apply.CREATE))
        .division(Mapped.known(new Grant(Kind.DIVISION, division, "d", null)));
  }

  @Test
  void documentedAttributes_areAllByDefault() {
    SamlStatement statement =
        GENESYS.service("directory").statement(ana("Home").build(), SamlLogin.firstTime());
    assertEquals(
        "{email=[ana@example.com], OrganizationName=[acme], ServiceName=[directory]}",
        statement.attributes().toString());
    assertEquals(List.of(), statement.unverified());
  }

  @Test
  void furtherAttributes_areMarked() {
    SamlStatement statement = MORE.statement(ana("Home").build(), SamlLogin.firstTime());
    assertEquals(Set.of("Roles", "Title", "Division"), Set.copyOf(statement.unverified()));
    assertEquals(List.of("Agent", "Lead"), statement.attributes().get("Roles"));
    assertThrows(IllegalArgumentException.class, () -> GENESYS.unverified(Map.of("email", "x")));
  }

  @Test
  void createOnly_isSentAtTheFirstLogin() {
    Persona persona = ana("Home").build();
    assertTrue(MORE.statement(persona, SamlLogin.firstTime()).attributes().containsKey("Title"));
    assertTrue(!MORE.statement(persona, SamlLogin.again()).attributes().containsKey("Title"));
  }

  @Test
  void incompleteRoles_areSentAtTheFirstLoginOnly() {
    Persona persona =
        ana("Home").roles(new Grants(People.grants(Kind.ROLE, "Agent"), false)).build();
    assertTrue(MORE.statement(persona, SamlLogin.firstTime()).attributes().containsKey("Roles"));
    assertTrue(!MORE.statement(persona, SamlLogin.again()).attributes().containsKey("Roles"));
  }

  @Test
  void partner_staysInTheLockedDivision() {
    SamlProfile locked = MORE.lockedDivisions(Set.of("Partner_Div"));
    SamlStatement moved = locked.statement(ana("Home").build(), SamlLogin.again("Partner_Div"));
    assertEquals(List.of("Partner_Div"), moved.attributes().get("Division"));
    assertEquals(1, moved.problems().size());
    SamlStatement same =
        locked.statement(ana("Partner_Div").build(), SamlLogin.again("Partner_Div"));
    assertEquals(List.of(), same.problems());
    SamlStatement other = locked.statement(ana("Partner_Div").build(), SamlLogin.again("Home"));
    assertEquals(List.of("Partner_Div"), other.attributes().get("Division"));
  }

  @Test
  void unknownDivision_makesNoAccountWhereOneIsLocked() {
    Persona persona = ana("Home").division(Mapped.unknown()).build();
    SamlProfile locked = MORE.lockedDivisions(Set.of("Partner_Div"));
    assertTrue(locked.statement(persona, SamlLogin.firstTime()).isRefused());
    assertTrue(!locked.statement(persona, SamlLogin.again()).isRefused());
    assertTrue(!MORE.statement(persona, SamlLogin.firstTime()).isRefused());
  }

  @Test
  void nobodyToLetIn_isRefusedWithAReason() {
    for (Persona persona :
        List.of(
            Persona.builder().eligible(Mapped.unknown()).build(),
            Persona.builder().eligible(Mapped.known(false)).build(),
            Persona.builder().build(),
            ana("Home").attribute("active", People.always(false)).build())) {
      SamlStatement statement = GENESYS.statement(persona, SamlLogin.again());
      assertTrue(statement.isRefused());
      assertEquals(1, statement.problems().size());
      assertEquals(Map.of(), statement.attributes());
    }
  }

  @Test
  void xml_isEscapedAndRefusesWhatItCannotHold() {
    Persona persona =
        ana("Home")
            .attribute("title", People.always("R&D \"<Lead>\""))
            .attribute("department", People.always("bad\u0001"))
            .build();
    SamlStatement statement =
        GENESYS
            .unverified(Map.of("Title", "title", "Department", "department"))
            .statement(persona, SamlLogin.again());
    assertTrue(
        statement
            .toXml()
            .contains(
                "<saml2:AttributeValue>R&amp;D &quot;&lt;Lead&gt;&quot;</saml2:AttributeValue>"));
    assertTrue(!statement.attributes().containsKey("Department"));
    assertEquals(1, statement.problems().size());
  }
}
