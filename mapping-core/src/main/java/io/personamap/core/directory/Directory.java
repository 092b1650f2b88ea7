package io.personamap.core.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Resolves names to ids. Implementations are thread-safe and never throw for a name or an outage:
 * those are {@link Lookup} answers.
 */
@FunctionalInterface
public interface Directory {

  /** Looks {@code name} up, in its exact spelling. */
  Lookup find(Kind kind, String name);

  /**
   * Looks many names up at once, so that a remote source needs few calls; the answers are in the
   * order of {@code names}.
   *
   * @return one answer a name
   */
  default Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    Map<String, Lookup> answers = new LinkedHashMap<>();
    for (String name : names) {
      answers.computeIfAbsent(name, absent -> find(kind, absent));
    }
    return answers;
  }

  /**
   * Returns whether {@link #find} answers out of memory, so that nothing is gained by asking for
   * many names together.
   */
  default boolean isImmediate() {
    return false;
  }
}
