package io.personamap.scim.patch;

import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaAttribute;
import io.personamap.core.rules.Apply;
import io.personamap.scim.target.TargetAttribute;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How certain the values of a persona are. A known value that a target could not emit, such as a
 * role whose id nobody resolved, counts as unknown: it is not in the resource, but it is not absent
 * either.
 *
 * @param ruled whether a rule speaks of a persona value
 */
record PersonaCertainty(Persona persona, Predicate<String> ruled) {

  Certainty of(TargetAttribute attribute, @Nullable Object emitted) {
    if (attribute.isConstant()) {
      return Certainty.COMPLETE;
    }
    if (attribute.source().isEmpty()) {
      return attribute.isComplex() ? Certainty.COMPLETE : Certainty.LEAVE;
    }
    String source = attribute.source().get();
    if (!ruled.test(source)) {
      return Certainty.LEAVE;
    }
    return switch (source) {
      case "phones" -> all(knownPhones(), allPhonesKnown(), emitted);
      case "division" -> one(persona.division(), attribute, emitted);
      case "roles" -> grants(persona.roles(), attribute, emitted);
      case "skills" -> grants(persona.skills(), attribute, emitted);
      case "languages" -> grants(persona.languages(), attribute, emitted);
      default -> attribute(persona.attributes().get(source), attribute, emitted);
    };
  }

  /** Returns the types of phones of which the persona says something certain. */
  Set<String> toldPhones() {
    Set<String> told = new TreeSet<>();
    persona
        .phones()
        .forEach(
            (type, number) -> {
              if (!number.isUnknown()) {
                told.add(type.toLowerCase(Locale.ROOT));
              }
            });
    return told;
  }

  /** A default of the target is for new accounts: of an account, no rule speaks. */
  private Certainty attribute(
      @Nullable PersonaAttribute value, TargetAttribute attribute, @Nullable Object emitted) {
    return value == null || value.apply() == Apply.CREATE
        ? Certainty.LEAVE
        : one(value.value(), attribute, emitted);
  }

  private Certainty one(Mapped<?> value, TargetAttribute attribute, @Nullable Object emitted) {
    if (value.isUnknown()) {
      return Certainty.LEAVE;
    }
    Object known = value.ifKnown().map(one -> (Object) one).orElse(null);
    if (known == null || isEmpty(known)) {
      return Certainty.COMPLETE;
    }
    if (attribute.isMultiValued() || attribute.join().isPresent()) {
      return all(count(known), true, parts(attribute, emitted));
    }
    return emitted == null ? Certainty.LEAVE : Certainty.COMPLETE;
  }

  /** The one role of a target that takes one cannot be sent in part. */
  private static Certainty grants(
      Grants grants, TargetAttribute attribute, @Nullable Object emitted) {
    if (attribute.isMultiValued() || attribute.join().isPresent()) {
      return all(grants.known().size(), grants.complete(), parts(attribute, emitted));
    }
    boolean lost = emitted == null && !grants.known().isEmpty();
    return grants.complete() && !lost ? Certainty.COMPLETE : Certainty.LEAVE;
  }

  /** Returns the texts of a list that the target takes as one text. */
  private static @Nullable Object parts(TargetAttribute attribute, @Nullable Object emitted) {
    return attribute
        .join()
        .map(join -> new Triple(null, emitted, null).split(join).wanted())
        .orElse(emitted);
  }

  private static Certainty all(int known, boolean complete, @Nullable Object emitted) {
    int sent = emitted instanceof List<?> list ? list.size() : 0;
    return complete && sent == known ? Certainty.COMPLETE : Certainty.PARTIAL;
  }

  private boolean allPhonesKnown() {
    return persona.phones().values().stream().noneMatch(Mapped::isUnknown);
  }

  private int knownPhones() {
    return (int) persona.phones().values().stream().filter(p -> p.ifKnown().isPresent()).count();
  }

  private static int count(Object known) {
    if (known instanceof Map<?, ?> map) {
      return map.size();
    }
    return known instanceof List<?> list ? list.size() : 1;
  }

  private static boolean isEmpty(Object known) {
    return (known instanceof String text && text.isBlank())
        || (known instanceof Collection<?> list && list.isEmpty())
        || (known instanceof Map<?, ?> map && map.isEmpty());
  }
}
