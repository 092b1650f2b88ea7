package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one profile, before the directory was asked: names of a whole batch are
 * then resolved together. Filled by one {@link RuleRun}, finished by one {@link NameResolver}.
 */
final class Draft {
  Mapped<Boolean> eligible = Mapped.unknown();
  Map<String, PersonaAttribute> attributes = Map.of();
  Map<String, Mapped<PhoneNumber>> phones = Map.of();
  final ProblemCollector problems = new ProblemCollector();
  private @Nullable WantedNames division;
  private @Nullable WantedNames roles;
  private @Nullable WantedNames skills;
  private @Nullable WantedNames languages;
  private @Nullable WantedNames manager;
  private List<String> missing = List.of();

  /** Returns the names of {@code kind} that the rules grant; null where no rule may grant any. */
  @Nullable WantedNames names(Kind kind) {
    return switch (kind) {
      case DIVISION -> division;
      case ROLE -> roles;
      case SKILL -> skills;
      case LANGUAGE -> languages;
      case USER -> manager;
    };
  }

  void names(Kind kind, @Nullable WantedNames granted) {
    switch (kind) {
      case DIVISION -> division = granted;
      case ROLE -> roles = granted;
      case SKILL -> skills = granted;
      case LANGUAGE -> languages = granted;
      case USER -> manager = granted;
    }
  }

  boolean wantsNames() {
    return hasAny(division)
        || hasAny(roles)
        || hasAny(skills)
        || hasAny(languages)
        || hasAny(manager);
  }

  private static boolean hasAny(@Nullable WantedNames granted) {
    return granted != null && !granted.isEmpty();
  }

  void phone(String type, Mapped<PhoneNumber> number) {
    if (phones.isEmpty()) {
      phones = new LinkedHashMap<>();
    }
    phones.put(type, number);
  }

  /** Gives an attribute that is there its value; one that is not stays away. */
  void resolved(String name, Mapped<Object> value) {
    if (attributes instanceof PersonaAttributes mapped) {
      attributes = mapped.resolved(name, value);
    }
  }

  /** Returns the attributes that are required and have no known value. */
  List<String> missing() {
    return missing;
  }

  void missing(String attribute) {
    if (missing.isEmpty()) {
      missing = new ArrayList<>();
    }
    missing.add(attribute);
  }

  /** Returns what the directory said of a name; null where it was not asked. */
  @Nullable Lookup answer(Wanted wanted) {
    WantedNames wantedNames = names(wanted.kind());
    return wantedNames == null ? null : wantedNames.answer(wanted.name());
  }
}
