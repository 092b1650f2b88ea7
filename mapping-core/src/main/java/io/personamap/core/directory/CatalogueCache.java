package io.personamap.core.directory;

import io.personamap.core.directory.AnswerCache.Outcome;
import io.personamap.core.directory.AnswerCache.Reading;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of one kind, asked for as a whole list. A name that is not in a list older than the
 * negative time to live has it read anew, once for all such names. A list that is larger than the
 * cache may be is not kept; its names are then asked for one by one.
 */
final class CatalogueCache implements KindCache {
  private final Kind kind;
  private final CacheLimits limits;
  private final AnswerCache<Kind, Snapshot> snapshots;
  private final NameCache names;
  private final AnswerCounter counter = new AnswerCounter();

  /** A list, or why there is none; neither where it is too large. */
  private record Snapshot(@Nullable NameIndex index, @Nullable String reason) {
    int size() {
      return index == null ? 0 : index.size();
    }

    Lookup find(String name) {
      return index == null
          ? new Lookup.Unavailable(reason == null ? "" : reason)
          : index.find(name);
    }
  }

  CatalogueCache(Kind kind, Catalogue source, CacheLimits limits, AnswerCache.Timing timing) {
    this.kind = kind;
    this.limits = limits;
    this.snapshots = new AnswerCache<>(new Lists(source, limits), limits, timing);
    this.names = new NameCache(kind, source, limits, timing, counter);
  }

  private record Lists(Catalogue source, CacheLimits limits)
      implements AnswerCache.Question<Kind, Snapshot> {
    @Override
    public Map<Kind, Snapshot> ask(List<Kind> kinds) {
      Map<Kind, Snapshot> lists = new LinkedHashMap<>();
      kinds.forEach(kind -> lists.put(kind, snapshot(kind, list(kind))));
      return lists;
    }

    private Listing list(Kind kind) {
      try {
        return source.list(kind);
      } catch (RuntimeException mistake) {
        return new Listing.Unavailable(new Lookup.Unavailable(mistake).reason());
      }
    }

    private Snapshot snapshot(Kind kind, Listing listing) {
      if (listing instanceof Listing.Complete complete) {
        boolean fits = complete.entries().size() <= limits.maxEntries();
        return new Snapshot(fits ? new NameIndex(kind, complete.entries()) : null, null);
      }
      return new Snapshot(null, ((Listing.Unavailable) listing).reason());
    }

    @Override
    public Outcome outcome(Snapshot snapshot) {
      return snapshot.reason() == null ? Outcome.KNOWN : Outcome.NO_ANSWER;
    }

    @Override
    public Snapshot unanswered() {
      return new Snapshot(null, "the source gave no answer");
    }
  }

  @Override
  public Map<String, Lookup> find(Collection<String> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Reading<Snapshot> reading = read();
    Kept<Snapshot> kept = reading.kept();
    if (isTooLarge(kept.value())) {
      return names.find(wanted);
    }
    Map<String, Lookup> found = new LinkedHashMap<>();
    Set<String> missing = new LinkedHashSet<>();
    for (String name : wanted) {
      Lookup answer = aged(kept.value().find(name), kept);
      found.put(name, answer);
      if (answer instanceof Lookup.NotFound && isOld(kept, limits.negativeTtl())) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      Kept<Snapshot> fresher = fresher(kept);
      missing.forEach(name -> found.put(name, fresher.value().find(name)));
    }
    found.forEach((name, answer) -> counter.add(answer, reading.own() || missing.contains(name)));
    return found;
  }

  private Reading<Snapshot> read() {
    return snapshots.get(kind);
  }

  /** A list that is no older than the negative time to live, or none. */
  private Kept<Snapshot> fresher(Kept<Snapshot> old) {
    boolean paused = old.isProlonged() && !old.isRetryDue(snapshots::now);
    Kept<Snapshot> asked = paused ? old : snapshots.renewed(kind);
    if (!isOld(asked, limits.negativeTtl())) {
      return asked;
    }
    Snapshot none = new Snapshot(null, "the source did not say whether there is such a name now");
    return Kept.fresh(none, Outcome.NO_ANSWER, snapshots.now(), Duration.ZERO);
  }

  private static boolean isTooLarge(Snapshot snapshot) {
    return snapshot.index() == null && snapshot.reason() == null;
  }

  private boolean isOld(Kept<Snapshot> kept, Duration life) {
    return snapshots.age(kept).compareTo(life) >= 0;
  }

  private Lookup aged(Lookup answer, Kept<Snapshot> kept) {
    return kept.isProlonged() && isOld(kept, limits.ttl()) && answer instanceof Lookup.Found found
        ? new Lookup.Found(found.entry(), snapshots.age(kept))
        : answer;
  }

  @Override
  public boolean warmUp() {
    return read().kept().outcome() != Outcome.NO_ANSWER;
  }

  /** Forgets the whole list: it is one answer of the source. */
  @Override
  public void invalidate(String name) {
    snapshots.invalidateAll();
    names.invalidate(name);
  }

  @Override
  public void invalidateAll() {
    snapshots.invalidateAll();
    names.invalidateAll();
  }

  @Override
  public CacheStatistics statistics() {
    CacheStatistics.Loads lists = snapshots.loads();
    CacheStatistics single = names.statistics();
    return new CacheStatistics(
        counter.sums(),
        new CacheStatistics.Loads(
            lists.calls() + single.loads().calls(),
            lists.failures() + single.loads().failures(),
            lists.time().plus(single.loads().time())),
        single.entries() + snapshots.peek(kind).map(Snapshot::size).orElse(0));
  }
}
