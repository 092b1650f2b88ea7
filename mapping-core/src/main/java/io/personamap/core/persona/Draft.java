package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.phone.PhoneNumber;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.Apply;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules say of one profile, before the directory was asked: names of a whole batch are
 * then resolved together. Filled by one {@link RuleRun}, read by one {@link NameResolver}.
 */
final class Draft {
  Mapped<Boolean> eligible = Mapped.known(true);
  final Map<String, DraftAttribute> attributes = new LinkedHashMap<>();
  final Map<String, Mapped<PhoneNumber>> phones = new LinkedHashMap<>();
  Mapped<Wanted> division = Mapped.absent();
  final Map<Kind, Names> names = new EnumMap<>(Kind.class);
  final Set<String> missing = new LinkedHashSet<>();
  final List<Problem> problems = new ArrayList<>();

  /** An attribute whose known value is a {@link Wanted} where it is a name to be resolved. */
  record DraftAttribute(Mapped<Object> value, Apply apply) {}

  /** The names of one kind. */
  static final class Names {
    final Map<String, Wanted> byName = new LinkedHashMap<>();
    boolean complete = true;

    void add(Wanted wanted) {
      byName.merge(wanted.name(), wanted, Wanted::higher);
    }
  }

  /**
   * Returns every name of {@code kind} that the directory has to resolve, in alphabetical order.
   */
  Set<String> wanted(Kind kind) {
    Set<String> wanted = new TreeSet<>();
    if (names.containsKey(kind)) {
      wanted.addAll(names.get(kind).byName.keySet());
    }
    division
        .ifKnown()
        .filter(name -> name.kind() == kind)
        .ifPresent(name -> wanted.add(name.name()));
    for (DraftAttribute attribute : attributes.values()) {
      attribute
          .value()
          .ifKnown()
          .filter(value -> value instanceof Wanted name && name.kind() == kind)
          .ifPresent(value -> wanted.add(((Wanted) value).name()));
    }
    return wanted;
  }
}
