package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.directory.Lookup;
import io.personamap.core.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one profile, before the directory was asked: names of a whole batch are
 * then resolved together. Filled by one {@link RuleRun}, finished by one {@link NameResolver}.
 */
final class Draft {
  final Persona.Builder persona = Persona.builder();
  private final Map<Kind, WantedNames> names = new EnumMap<>(Kind.class);
  final List<String> missing = new ArrayList<>(0);
  final ProblemCollector problems = new ProblemCollector();

  /** Returns the names of {@code kind} that the rules grant; null where no rule was asked. */
  @Nullable WantedNames names(Kind kind) {
    return names.get(kind);
  }

  void names(Kind kind, WantedNames granted) {
    names.put(kind, granted);
  }

  boolean wantsNames() {
    for (WantedNames granted : names.values()) {
      if (!granted.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns what the directory said of a name; null where it was not asked. */
  @Nullable Lookup answer(Wanted wanted) {
    WantedNames wantedNames = names(wanted.kind());
    return wantedNames == null ? null : wantedNames.answer(wanted.name());
  }
}
