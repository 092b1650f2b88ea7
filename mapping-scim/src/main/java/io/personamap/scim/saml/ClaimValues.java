package io.personamap.scim.saml;

import io.personamap.core.expr.Values;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.rules.Apply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a persona as texts; no values where they are not to be sent.
 *
 * @param first whether the login makes the account
 */
record ClaimValues(Persona persona, boolean first) {
  private static final List<String> SECTIONS = List.of("roles", "skills", "languages", "division");
  private static final String PHONES = "phones.";

  /** Returns the values that the persona can have, known or not. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(SECTIONS);
    names.addAll(persona.attributes().keySet());
    persona.phones().keySet().forEach(type -> names.add(PHONES + type));
    return names;
  }

  /** Returns whether rules speak of a value: a type of phone counts without case. */
  boolean knows(String source) {
    return names().stream().anyMatch(source::equals)
        || (source.startsWith(PHONES) && names().stream().anyMatch(source::equalsIgnoreCase));
  }

  List<String> of(String source) {
    if (source.startsWith(PHONES)) {
      return phone(source.substring(PHONES.length()));
    }
    return switch (source) {
      case "roles" -> grants(persona.roles());
      case "skills" -> grants(persona.skills());
      case "languages" -> grants(persona.languages());
      default -> attribute(persona.attributes().get(source));
    };
  }

  /** Of a list that is not complete, what is sent may be taken for all of it. */
  private List<String> grants(Grants grants) {
    return grants.complete() || first
        ? grants.known().stream().map(Grant::name).toList()
        : List.of();
  }

  private List<String> phone(String type) {
    for (Map.Entry<String, Mapped<PhoneNumber>> phone : persona.phones().entrySet()) {
      if (phone.getKey().toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT))) {
        return phone.getValue().ifKnown().map(number -> List.of(number.e164())).orElse(List.of());
      }
    }
    return List.of();
  }

  private List<String> attribute(@Nullable PersonaAttribute attribute) {
    Object value =
        attribute != null && (first || attribute.apply() != Apply.CREATE)
            ? attribute.value().ifKnown().orElse(null)
            : null;
    List<String> texts = new ArrayList<>();
    Collection<?> all =
        value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
    for (Object one : all) {
      String text = one instanceof Grant grant ? grant.name() : Values.text(one);
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return texts;
  }
}
