package io.personamap.core.directory;

import io.personamap.core.problem.Suggestions;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of one kind. A name is looked for as it is written; only where there is none, and the
 * platform does not tell its names apart by spelling alone, by its {@link NameFolding folded} form.
 */
final class NameIndex {
  private static final int MAX_NEAREST = 3;

  private final Kind kind;
  private final int size;
  private final Map<String, List<Entry>> exact = new LinkedHashMap<>();
  private final Map<String, List<Entry>> folded = new LinkedHashMap<>();

  NameIndex(Kind kind, Collection<Entry> entries) {
    this.kind = kind;
    Set<Entry> distinct = new LinkedHashSet<>(entries);
    this.size = distinct.size();
    for (Entry entry : distinct) {
      exact.merge(entry.name(), List.of(entry), NameIndex::joined);
      folded.merge(NameFolding.fold(kind, entry.name()), List.of(entry), NameIndex::joined);
    }
  }

  private static List<Entry> joined(List<Entry> some, List<Entry> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  int size() {
    return size;
  }

  Lookup find(String name) {
    List<Entry> same = exact.get(name);
    if (same == null) {
      same = folded.getOrDefault(NameFolding.fold(kind, name), List.of());
    }
    if (same.size() == 1) {
      return new Lookup.Found(same.get(0));
    }
    return same.isEmpty()
        ? new Lookup.NotFound(Suggestions.nearest(name, exact.keySet(), MAX_NEAREST))
        : new Lookup.Ambiguous(
            same.stream()
                .sorted(Comparator.comparing(Entry::name).thenComparing(Entry::id))
                .toList());
  }
}
