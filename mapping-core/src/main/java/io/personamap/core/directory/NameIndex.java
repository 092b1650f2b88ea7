package io.personamap.core.directory;

import io.personamap.core.problem.Suggestions;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
  private final Map<String, Lookup> exact = new HashMap<>();
  private final Map<String, Lookup> folded = new HashMap<>();

  /** Indexes {@code entries}, all of {@code kind}; the same entry twice counts once. */
  public NameIndex(Kind kind, Collection<Entry> entries) {
    this.kind = kind;
    Set<Entry> distinct = new LinkedHashSet<>(entries);
    this.size = distinct.size();
    for (Entry entry : distinct) {
      exact.merge(entry.name(), new Lookup.Found(entry), NameIndex::either);
      folded.merge(
          NameFolding.fold(kind, entry.name()), new Lookup.Found(entry), NameIndex::either);
    }
  }

  private static Lookup either(Lookup some, Lookup more) {
    return new Lookup.Ambiguous(
        Stream.concat(entries(some), entries(more))
            .sorted(Comparator.comparing(Entry::name).thenComparing(Entry::id))
            .toList());
  }

  private static Stream<Entry> entries(Lookup answer) {
    return answer instanceof Lookup.Ambiguous ambiguous
        ? ambiguous.candidates().stream()
        : Stream.of(((Lookup.Found) answer).entry());
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
    Lookup same = exact.get(name);
    Lookup found = same == null ? folded.get(NameFolding.fold(kind, name)) : same;
    return found == null ? new Lookup.NotFound(nearest(name)) : found;
  }

  private List<String> nearest(String name) {
    return kind == Kind.USER ? List.of() : Suggestions.nearest(name, exact.keySet(), MAX_NEAREST);
  }
}
