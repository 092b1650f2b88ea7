package io.personamap.scim.plan;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.rules.Apply;
import io.personamap.scim.inbound.Inbound;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.util.Arrays;
import java.util.List;

/** People and accounts for tests, at Genesys Cloud. */
public final class People {
  /** Roles and divisions by name. */
  public static final Target TARGET = Target.named("genesys-cloud-by-name");

  private People() {}

  /** Returns an active agent with an address, a number and roles. */
  public static Persona.Builder agent(String address, String number, String... roles) {
    return Persona.builder()
        .attribute("active", always(true))
        .attribute("userName", always(address))
        .attribute("displayName", always("Somebody"))
        .attribute("employeeNumber", always(number))
        .attribute("externalId", always(number))
        .division(Mapped.known(new Grant(Kind.DIVISION, "Retail", "d1", null)))
        .roles(new Grants(grants(Kind.ROLE, roles), true))
        .skills(new Grants(List.of(new Grant(Kind.SKILL, "Billing", "s1", 4.0)), true));
  }

  /** Returns grants by name, with made-up ids. */
  public static List<Grant> grants(Kind kind, String... names) {
    return Arrays.stream(names).map(name -> new Grant(kind, name, "id-" + name, null)).toList();
  }

  /** Returns an attribute that updates carry. */
  public static PersonaAttribute always(Object value) {
    return new PersonaAttribute(Mapped.known(value), Apply.ALWAYS);
  }

  /** Returns what the server would return of the agent, with id and version. */
  public static ScimResource account(String id, Persona persona) {
    String json = TARGET.emit(persona).resource().orElseThrow().toJson();
    return read(json.replaceFirst("\\{", "{\"id\":\"" + id + "\",\"meta\":{\"version\":\"7\"},"));
  }

  /** Reads a resource. */
  public static ScimResource read(String json) {
    return Inbound.of(TARGET).resource(json);
  }
}
