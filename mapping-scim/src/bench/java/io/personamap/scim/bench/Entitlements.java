package io.personamap.scim.bench;

import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a person is granted, each name once and with the highest proficiency. */
record Entitlements(
    String division, Set<String> roles, Map<String, Double> skills, Map<String, Double> languages) {

  static Entitlements of(Persona persona) {
    Set<String> roles = new LinkedHashSet<>();
    persona.roles().known().forEach(role -> roles.add(role.name()));
    String division =
        persona.division() instanceof Mapped.Known<Grant> known ? known.value().name() : "";
    return new Entitlements(division, roles, levels(persona.skills()), levels(persona.languages()));
  }

  private static Map<String, Double> levels(Grants grants) {
    Map<String, Double> levels = new LinkedHashMap<>();
    grants.known().forEach(grant -> levels.put(grant.name(), grant.level().orElse(0.0)));
    return levels;
  }
}
