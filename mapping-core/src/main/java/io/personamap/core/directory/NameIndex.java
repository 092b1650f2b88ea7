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
 * The names of one kind, for directories that know many at once. Immutable. A name is looked for as
 * it is written; only where there is none, and the platform does not tell its names apart by
 * spelling alone, without regard to case, blanks and compatibility forms.
 */
public final class NameIndex {
  private static final int MAX_NEAREST = 3;

  private final Kind kind;
  private final int size;
  private final Map<String, List<Entry>> exact = new LinkedHashMap<>();
  private final Map<String, List<Entry>> folded = new LinkedHashMap<>();

  /** Indexes {@code entries}, all of {@code kind}; the same entry twice counts once. */
  public NameIndex(Kind kind, Collection<Entry> entries) {
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

  /** Returns how many entries there are. */
  public int size() {
    return size;
  }

  /**
   * Looks {@code name} up.
   *
   * @return found, not found with up to three near names (none for users: they are people's
   *     addresses), or ambiguous
   */
  public Lookup find(String name) {
    List<Entry> same = exact.get(name);
    if (same == null) {
      same = folded.getOrDefault(NameFolding.fold(kind, name), List.of());
    }
    if (same.size() == 1) {
      return new Lookup.Found(same.get(0));
    }
    if (same.isEmpty()) {
      return new Lookup.NotFound(
          kind == Kind.USER ? List.of() : Suggestions.nearest(name, exact.keySet(), MAX_NEAREST));
    }
    return new Lookup.Ambiguous(
        same.stream().sorted(Comparator.comparing(Entry::name).thenComparing(Entry::id)).toList());
  }
}
