package io.personamap.scim.playground;

import static java.util.stream.Collectors.joining;

import io.personamap.core.explain.WhyText;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.rules.Apply;

/** Shows a persona value by value: known, absent or unknown; then what each rule did for it. */
final class PersonaPrinter {
  private static final int NAMES = 28;

  private final Console console;

  PersonaPrinter(Console console) {
    this.console = console;
  }

  /** Prints the persona and its rules on standard error. */
  void print(MappingResult result) {
    console.err().line("persona");
    print(result.persona());
    console.err().line("rules");
    WhyText.of(result.why())
        .lines()
        .forEach(line -> console.err().line("  " + Printable.line(line)));
  }

  private void print(Persona persona) {
    row("eligible", persona.eligible().ifKnown().map(yes -> yes ? "yes" : "no").orElse("unknown"));
    persona.attributes().forEach((name, attribute) -> row("attributes/" + name, shown(attribute)));
    persona.phones().forEach((type, number) -> row("phones/" + type, phone(number)));
    row("division", value(persona.division()));
    row("roles", shown(persona.roles()));
    row("skills", shown(persona.skills()));
    row("languages", shown(persona.languages()));
  }

  private void row(String name, String value) {
    String padding = " ".repeat(Math.max(1, NAMES - name.length()));
    console.err().line("  " + console.style().faint(name) + padding + Printable.line(value));
  }

  private static String shown(PersonaAttribute attribute) {
    String when = attribute.apply() == Apply.CREATE ? " (on creation only)" : "";
    return value(attribute.value()) + when;
  }

  private static String phone(Mapped<PhoneNumber> number) {
    return number
        .ifKnown()
        .map(known -> known.e164() + known.ext().map(digits -> " ext. " + digits).orElse(""))
        .orElseGet(() -> missing(number));
  }

  private static String value(Mapped<?> value) {
    return value
        .ifKnown()
        .map(known -> known instanceof Grant grant ? shown(grant) : String.valueOf(known))
        .orElseGet(() -> missing(value));
  }

  private static String missing(Mapped<?> value) {
    return value.isUnknown() ? "unknown: a problem says why" : "absent";
  }

  private static String shown(Grants grants) {
    String known = grants.known().stream().map(PersonaPrinter::shown).collect(joining(", "));
    String all = known.isEmpty() ? "none" : known;
    return grants.complete() ? all : all + "; others unknown, so none may be removed";
  }

  private static String shown(Grant grant) {
    String level = grant.level().map(PersonaPrinter::level).orElse("");
    return grant.name() + level + grant.resolvedId().map(id -> " [" + id + "]").orElse("");
  }

  private static String level(double level) {
    return level == Math.rint(level) ? " " + (long) level : " " + level;
  }
}
