package io.personamap.scim.target;

import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import java.util.List;
import java.util.Map;

/**
 * The values of a persona by name: its sections, else its attributes. A blank text, an empty list
 * and an empty mapping are absent, for RFC 7643 section 2.5 takes them all for "no value".
 */
final class PersonaScope implements Scope {
  /** The values that are sections of a rule file, not attributes. */
  static final List<String> SECTIONS =
      List.of("phones", "division", "roles", "skills", "languages");

  private final Persona persona;

  PersonaScope(Persona persona) {
    this.persona = persona;
  }

  /** Returns the first step of what feeds an attribute: {@code division} of {@code division.id}. */
  private static String head(Feed feed) {
    Source source = feed.source();
    return source == null ? "" : source.head();
  }

  @Override
  public Mapped<Object> read(Feed feed) {
    Source source = feed.source();
    if (source == null) {
      return Mapped.absent();
    }
    return switch (source.section()) {
      case PHONES -> phones();
      case DIVISION -> widen(persona.division());
      case ROLES -> grants(persona.roles());
      case SKILLS -> grants(persona.skills());
      case LANGUAGES -> grants(persona.languages());
      case ATTRIBUTES -> attribute(source.head(), feed);
    };
  }

  @Override
  public String rule(Feed feed) {
    String head = head(feed);
    return SECTIONS.contains(head) ? head : "attributes/" + head;
  }

  @Override
  public boolean isPersona() {
    return true;
  }

  /** Returns the phones of the persona; which is primary depends on the target. */
  List<Phone> phones(List<String> preferred) {
    return Phone.of(persona.phones(), preferred);
  }

  /**
   * Returns whether a value is none (RFC 7643 section 2.5). Whether something is no list takes the
   * virtual machine ten times as long as whether it is a text, hence the order.
   */
  static boolean isEmpty(Object value) {
    if (value instanceof String text) {
      return text.isBlank();
    }
    if (value instanceof Record || value instanceof Boolean || value instanceof Number) {
      return false;
    }
    return (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  private Mapped<Object> phones() {
    List<Phone> known = phones(List.of());
    if (!known.isEmpty()) {
      return Mapped.known(known);
    }
    return persona.phones().values().stream().anyMatch(Mapped::isUnknown)
        ? Mapped.unknown()
        : Mapped.absent();
  }

  private Mapped<Object> attribute(String name, Feed feed) {
    PersonaAttribute attribute = persona.attributes().get(name);
    if (attribute == null) {
      return feed.otherwise() == null ? Mapped.absent() : Mapped.known(feed.otherwise());
    }
    Mapped<Object> value = attribute.value();
    return value instanceof Mapped.Known<Object> known && isEmpty(known.value())
        ? Mapped.absent()
        : value;
  }

  private static Mapped<Object> grants(Grants grants) {
    if (!grants.known().isEmpty()) {
      return Mapped.known(grants.known());
    }
    return grants.complete() ? Mapped.absent() : Mapped.unknown();
  }

  private static <T> Mapped<Object> widen(Mapped<T> value) {
    if (value.isUnknown()) {
      return Mapped.unknown();
    }
    return value.ifKnown().map(known -> Mapped.<Object>known(known)).orElseGet(Mapped::absent);
  }
}
