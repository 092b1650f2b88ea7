package io.personamap.scim.bench;

import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;

/** This library, through {@link PersonaMapper#map}: the cheapest way that it offers. */
final class Ours implements Contender {
  private final PersonaMapper mapper;
  private final IntFunction<UserProfile> people;

  Ours(PersonaMapper mapper, IntFunction<UserProfile> people) {
    this.mapper = mapper;
    this.people = people;
  }

  @Override
  public Collection<String> names(int index) {
    Persona persona = persona(index);
    List<String> names = new ArrayList<>();
    if (persona.division() instanceof Mapped.Known<Grant> known) {
      names.add(known.value().name());
    }
    persona.roles().known().forEach(role -> names.add(role.name()));
    persona.skills().known().forEach(skill -> names.add(skill.name()));
    persona.languages().known().forEach(language -> names.add(language.name()));
    return names;
  }

  @Override
  public Persona persona(int index) {
    return mapper.map(people.apply(index)).persona();
  }
}
