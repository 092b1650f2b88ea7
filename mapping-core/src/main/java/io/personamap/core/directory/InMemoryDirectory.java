package io.personamap.core.directory;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A directory whose names are all known beforehand. Immutable and thread-safe; what it does not
 * know is {@link Lookup.NotFound} with up to three near names, never unavailable. Where a name is
 * not there as it is written, one that differs in case, blanks and compatibility forms only is
 * found for roles and divisions, and one that differs in case for users.
 */
public final class InMemoryDirectory implements Catalogue {
  private static final Set<Kind> ALL = Set.of(Kind.values());

  private final Map<Kind, List<Entry>> entries = new EnumMap<>(Kind.class);
  private final Map<Kind, NameIndex> indexes = new EnumMap<>(Kind.class);

  private InMemoryDirectory(Map<Kind, Map<String, Entry>> byName) {
    for (Kind kind : Kind.values()) {
      List<Entry> list = List.copyOf(byName.getOrDefault(kind, Map.of()).values());
      entries.put(kind, list);
      indexes.put(kind, new NameIndex(kind, list));
    }
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
    NameIndex index = indexes.get(kind);
    return index == null ? new Lookup.NotFound(List.of()) : index.find(name);
  }

  @Override
  public boolean isImmediate() {
    return true;
  }

  @Override
  public Set<Kind> listed() {
    return ALL;
  }

  @Override
  public Listing list(Kind kind) {
    return new Listing.Complete(entries(kind));
  }

  /** Returns everything of one kind, in the order in which it was added. */
  public List<Entry> entries(Kind kind) {
    return entries.getOrDefault(kind, List.of());
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
        throw new IllegalArgumentException(
            kind == Kind.USER
                ? "two users have one address"
                : "the " + kind.word() + " `" + name + "` stands twice");
      }
      return this;
    }

    /** Returns the directory. */
    public InMemoryDirectory build() {
      return new InMemoryDirectory(entries);
    }
  }
}
