package io.personamap.scim.target;

import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds every known value of a persona that a target cannot carry. Immutable. */
final class Losses {
  private final TargetDefinition definition;
  private final Map<String, Feed> carried = new LinkedHashMap<>();
  private final List<String> droppedSections;

  Losses(TargetDefinition definition) {
    this.definition = definition;
    definition.schemas().forEach(schema -> collect(schema.attributes()));
    this.droppedSections =
        PersonaScope.SECTIONS.stream().filter(section -> !carried.containsKey(section)).toList();
  }

  void report(Persona persona, Findings findings) {
    attributes(persona, findings);
    for (String section : droppedSections) {
      if (has(section, persona)) {
        findings.drops(section, "`" + section + "`", reason(section));
      }
    }
    Feed phone = carried.get("phones");
    if (phone != null && phone.format() == Feed.Format.E164) {
      extensions(persona, findings);
    }
  }

  private void attributes(Persona persona, Findings findings) {
    persona
        .attributes()
        .forEach(
            (name, attribute) -> {
              boolean section = PersonaScope.SECTIONS.contains(name);
              boolean present =
                  attribute.value() instanceof Mapped.Known<Object> known
                      && !PersonaScope.isEmpty(known.value());
              if (present && (section || !carried.containsKey(name))) {
                findings.drops(
                    "attributes/" + name,
                    "`" + name + "`",
                    section ? "it is a section of its own, not an attribute" : reason(name));
              }
            });
  }

  private void extensions(Persona persona, Findings findings) {
    persona
        .phones()
        .forEach(
            (type, number) ->
                number
                    .ifKnown()
                    .flatMap(PhoneNumber::ext)
                    .ifPresent(
                        ext ->
                            findings.drops(
                                "phones/" + type,
                                "the extension of `" + type + "`",
                                definition.name() + " takes plain E.164 numbers")));
  }

  private static boolean has(String section, Persona persona) {
    return switch (section) {
      case "phones" -> !Phone.of(persona.phones(), List.of()).isEmpty();
      case "division" -> persona.division().ifKnown().isPresent();
      case "roles" -> has(persona.roles());
      case "skills" -> has(persona.skills());
      default -> has(persona.languages());
    };
  }

  private static boolean has(Grants grants) {
    return !grants.known().isEmpty();
  }

  private String reason(String name) {
    String documented = definition.drops().get(name);
    if (documented != null) {
      return documented;
    }
    return Suggestions.didYouMean(name, carried.keySet())
        .orElseGet(() -> definition.name() + " has no place for it");
  }

  /** Collects the persona values that feed the target; a phone's format stands at its number. */
  private void collect(List<AttributeSpec> attributes) {
    for (AttributeSpec attribute : attributes) {
      Source source = attribute.feed().source();
      if (source != null) {
        carried.put(source.head(), numberFeed(attribute));
      } else {
        collect(attribute.subAttributes());
      }
    }
  }

  private static Feed numberFeed(AttributeSpec attribute) {
    return attribute.subAttributes().stream()
        .map(AttributeSpec::feed)
        .filter(feed -> "number".equals(feed.from()))
        .findFirst()
        .orElse(attribute.feed());
  }
}
