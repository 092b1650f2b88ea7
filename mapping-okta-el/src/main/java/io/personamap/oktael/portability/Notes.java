package io.personamap.oktael.portability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is to be said of a rewriting. Not thread-safe. */
final class Notes {
  private final Set<String> differences = new LinkedHashSet<>();
  private final Set<String> obstacles = new LinkedHashSet<>();

  void difference(String sentence) {
    differences.add(sentence);
  }

  void obstacle(String sentence) {
    obstacles.add(sentence);
  }

  List<String> differences() {
    return List.copyOf(differences);
  }

  List<String> obstacles() {
    return List.copyOf(obstacles);
  }
}
