package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one profile, before the directory was asked: names of a whole batch are
 * then resolved together. Filled by one {@link RuleRun}, finished by one {@link NameResolver}.
 */
final class Draft {
  private static final int KINDS = Kind.values().length;

  final Persona.Builder persona = Persona.builder();
  final ProblemCollector problems = new ProblemCollector();
  private final @Nullable WantedNames[] names = new WantedNames[KINDS];
  private List<String> missing = List.of();

  /** Returns the names of {@code kind} that the rules grant; null where no rule was asked. */
  @Nullable WantedNames names(Kind kind) {
    return names[kind.ordinal()];
  }

  void names(Kind kind, WantedNames granted) {
    names[kind.ordinal()] = granted;
  }

  boolean wantsNames() {
    for (WantedNames granted : names) {
      if (granted != null && !granted.isEmpty()) {
        return true;
      }
    }
    return false;
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
