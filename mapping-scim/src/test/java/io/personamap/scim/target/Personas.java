package io.personamap.scim.target;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.rules.Apply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds personas out of the small form that the case files use: {@code attributes}, {@code phones}
 * ({@code +1…;ext=9}), {@code manager}, {@code division}, {@code roles}, {@code skills} and {@code
 * languages} (name to {@code id} and {@code proficiency}), {@code unknown} (names of all these),
 * {@code eligible}.
 */
final class Personas {
  private Personas() {}

  static Persona of(Map<String, Object> form) {
    List<?> unknown = (List<?>) form.getOrDefault("unknown", List.of());
    Persona.Builder persona = Persona.builder();
    map(form, "attributes").forEach((name, value) -> persona.attribute(name, known(value)));
    grants(form, "manager", Kind.USER)
        .forEach(manager -> persona.attribute("manager", known(manager)));
    map(form, "phones").forEach((type, number) -> persona.phone(type, phone(number)));
    grants(form, "division", Kind.DIVISION)
        .forEach(division -> persona.division(Mapped.known(division)));
    persona.roles(new Grants(grants(form, "roles", Kind.ROLE), !unknown.contains("roles")));
    persona.skills(new Grants(grants(form, "skills", Kind.SKILL), !unknown.contains("skills")));
    persona.languages(
        new Grants(grants(form, "languages", Kind.LANGUAGE), !unknown.contains("languages")));
    if (unknown.contains("division")) {
      persona.division(Mapped.unknown());
    }
    map(form, "unknownAttributes")
        .forEach(
            (name, any) ->
                persona.attribute(name, new PersonaAttribute(Mapped.unknown(), Apply.ALWAYS)));
    map(form, "unknownPhones").forEach((type, any) -> persona.phone(type, Mapped.unknown()));
    Object eligible = form.getOrDefault("eligible", true);
    persona.eligible(eligible instanceof Boolean truth ? Mapped.known(truth) : Mapped.unknown());
    return persona.build();
  }

  private static PersonaAttribute known(@Nullable Object value) {
    Mapped<Object> mapped = value == null ? Mapped.absent() : Mapped.known(value);
    return new PersonaAttribute(mapped, Apply.ALWAYS);
  }

  private static Mapped<PhoneNumber> phone(@Nullable Object typed) {
    if (typed == null) {
      return Mapped.absent();
    }
    String[] parts = typed.toString().split(";ext=", 2);
    return Mapped.known(new PhoneNumber(parts[0], parts.length > 1 ? parts[1] : null));
  }

  private static List<Grant> grants(Map<String, Object> form, String section, Kind kind) {
    List<Grant> grants = new ArrayList<>();
    map(form, section)
        .forEach(
            (name, value) -> {
              Map<?, ?> members = value instanceof Map<?, ?> map ? map : Map.of();
              Object id = members.get("id");
              Object level = members.get("proficiency");
              grants.add(
                  new Grant(
                      kind,
                      name,
                      id == null ? null : id.toString(),
                      level == null ? null : Double.valueOf(level.toString())));
            });
    return grants;
  }

  private static Map<String, @Nullable Object> map(Map<String, Object> form, String key) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (form.get(key) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    }
    return copy;
  }
}
