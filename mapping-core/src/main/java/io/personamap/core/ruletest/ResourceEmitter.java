package io.personamap.core.ruletest;

import io.personamap.core.persona.Persona;
import io.personamap.core.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the resource that a target gets, so that a test may expect a part of it under {@code scim}
 * while core knows no target. Implementations are thread-safe.
 */
@FunctionalInterface
public interface ResourceEmitter {

  /** Returns what the target makes of {@code persona}; the same for the same persona. */
  Emission emit(Persona persona);

  /**
   * Returns which persona values feed an attribute of the resource, to tell which rules decided it:
   * {@code division}, {@code roles}, {@code skills}, {@code languages}, {@code phones}, or the name
   * of an attribute. Empty where nobody can say.
   *
   * @param path member names from the top of the resource, such as {@code userName}, or a schema's
   *     URN and {@code department}
   */
  default List<String> sources(List<String> path) {
    return List.of();
  }

  /**
   * A resource and every loss. Immutable.
   *
   * @param members JSON as texts, numbers, booleans, lists and maps; null where nothing may be sent
   * @param problems what the target does not take
   */
  record Emission(@Nullable Map<String, Object> members, List<Problem> problems) {
    /** Copies the members and the list. */
    public Emission {
      members = members == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(members));
      problems = List.copyOf(problems);
    }

    /** Returns the resource, where one may be sent. */
    public Optional<Map<String, Object>> resource() {
      return Optional.ofNullable(members);
    }

    /** Returns the problems only: the resource is a person's data. */
    @Override
    public String toString() {
      return (members == null ? "no resource, " : "a resource, ") + problems;
    }
  }
}
