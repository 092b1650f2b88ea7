package io.personamap.scim.target;

import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Persona;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.Suggestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds every known value of a persona that the target cannot carry. */
record Losses(TargetDefinition definition, Persona persona) {

  void report(Findings findings) {
    Map<String, Feed> carried = new LinkedHashMap<>();
    definition.schemas().forEach(schema -> collect(schema.attributes(), carried));
    attributes(carried, findings);
    for (String section : PersonaScope.SECTIONS) {
      if (!carried.containsKey(section) && has(section)) {
        findings.drops(section, "`" + section + "`", reason(section, carried));
      }
    }
    Feed phone = carried.get("phones");
    if (phone != null && phone.format() == Feed.Format.E164) {
      extensions(findings);
    }
  }

  private void attributes(Map<String, Feed> carried, Findings findings) {
    persona
        .attributes()
        .forEach(
            (name, attribute) -> {
              boolean section = PersonaScope.SECTIONS.contains(name);
              Optional<Object> value =
                  attribute.value().ifKnown().filter(known -> !PersonaScope.isEmpty(known));
              if (value.isPresent() && (section || !carried.containsKey(name))) {
                findings.drops(
                    "attributes/" + name,
                    "`" + name + "`",
                    section
                        ? "it is a section of its own, not an attribute"
                        : reason(name, carried));
              }
            });
  }

  private void extensions(Findings findings) {
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

  private boolean has(String section) {
    return switch (section) {
      case "phones" ->
          persona.phones().values().stream().anyMatch(phone -> phone.ifKnown().isPresent());
      case "division" -> persona.division().ifKnown().isPresent();
      case "roles" -> has(persona.roles());
      case "skills" -> has(persona.skills());
      default -> has(persona.languages());
    };
  }

  private static boolean has(Grants grants) {
    return !grants.known().isEmpty();
  }

  private String reason(String name, Map<String, Feed> carried) {
    String documented = definition.drops().get(name);
    if (documented != null) {
      return documented;
    }
    return Suggestions.didYouMean(name, carried.keySet())
        .orElseGet(() -> definition.name() + " has no place for it");
  }

  /** Collects the persona values that feed the target; a phone's format stands at its number. */
  private static void collect(List<AttributeSpec> attributes, Map<String, Feed> carried) {
    for (AttributeSpec attribute : attributes) {
      String from = attribute.feed().from();
      if (from != null) {
        carried.put(PersonaScope.head(from), numberFeed(attribute));
      } else {
        collect(attribute.subAttributes(), carried);
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
