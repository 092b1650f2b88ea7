package io.personamap.core.check;

import io.personamap.core.directory.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a check must know of a target. Values are named as a rule file names them: attributes by
 * their name, and the sections {@code phones}, {@code division}, {@code roles}, {@code skills},
 * {@code languages}. Immutable.
 *
 * @param name the target's name
 * @param required what it takes no user without: the attribute's name and its path at the target
 * @param carried every value that has a place at the target
 * @param drops why a value has none, where that is documented
 * @param maxItems how many names of a kind it takes
 */
public record TargetFacts(
    String name,
    Map<String, String> required,
    Set<String> carried,
    Map<String, String> drops,
    Map<Kind, Integer> maxItems) {
  /** Copies the collections. */
  public TargetFacts {
    required = Collections.unmodifiableMap(new LinkedHashMap<>(required));
    carried = Set.copyOf(carried);
    drops = Collections.unmodifiableMap(new LinkedHashMap<>(drops));
    Map<Kind, Integer> limits = new EnumMap<>(Kind.class);
    limits.putAll(maxItems);
    maxItems = Collections.unmodifiableMap(limits);
  }
}
