package io.personamap.core.directory;

import io.personamap.core.problem.Suggestions;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory whose names are all known beforehand. Immutable and thread-safe; what it does not
 * know is {@link Lookup.NotFound} with up to three near names, never unavailable.
 */
public final class InMemoryDirectory implements Directory {
  private static final int MAX_NEAREST = 3;

  private final Map<Kind, Map<String, Entry>> entries;

  private InMemoryDirectory(Map<Kind, Map<String, Entry>> entries) {
    Map<Kind, Map<String, Entry>> copy = new EnumMap<>(Kind.class);
    entries.forEach(
        (kind, byName) -> copy.put(kind, Collections.unmodifiableMap(new LinkedHashMap<>(byName))));
    this.entries = copy;
  }

  /** Returns a builder of an empty directory. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a directory of {@code ids}, by kind and name. */
  public static InMemoryDirectory of(Map<Kind, Map<String, String>> ids) {
    Builder builder = builder();
    ids.forEach((kind, byName) -> byName.forEach((name, id) -> builder.add(kind, name, id)));
    return builder.build();
  }

  @Override
  public Lookup find(Kind kind, String name) {
    Map<String, Entry> byName = byName(kind);
    Entry entry = byName.get(name);
    return entry == null
        ? new Lookup.NotFound(Suggestions.nearest(name, byName.keySet(), MAX_NEAREST))
        : new Lookup.Found(entry);
  }

  /** Returns everything of one kind, in the order in which it was added. */
  public List<Entry> entries(Kind kind) {
    return List.copyOf(byName(kind).values());
  }

  private Map<String, Entry> byName(Kind kind) {
    return entries.getOrDefault(kind, Map.of());
  }

  /** Collects a directory; not thread-safe. */
  public static final class Builder {
    private final Map<Kind, Map<String, Entry>> entries = new EnumMap<>(Kind.class);

    private Builder() {}

    /**
     * Adds a name and its id.
     *
     * @throws IllegalArgumentException if the name has an id already
     */
    public Builder add(Kind kind, String name, String id) {
      Map<String, Entry> byName = entries.computeIfAbsent(kind, absent -> new LinkedHashMap<>());
      if (byName.putIfAbsent(name, new Entry(kind, name, id)) != null) {
        throw new IllegalArgumentException("the " + kind.word() + " `" + name + "` stands twice");
      }
      return this;
    }

    /** Returns the directory. */
    public InMemoryDirectory build() {
      return new InMemoryDirectory(entries);
    }
  }
}
