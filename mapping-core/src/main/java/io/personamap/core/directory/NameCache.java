package io.personamap.core.directory;

import io.personamap.core.directory.AnswerCache.Outcome;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of one kind, asked for by name. */
final class NameCache implements KindCache {
  /** What a source says of a name that it leaves out. */
  static final Lookup.Unavailable NO_ANSWER = new Lookup.Unavailable("the source gave no answer");

  private final CacheLimits limits;
  private final AnswerCache<String, Lookup> answers;
  private final AnswerCounter counter;

  NameCache(
      Kind kind,
      Directory source,
      CacheLimits limits,
      AnswerCache.Timing timing,
      AnswerCounter counter) {
    this.limits = limits;
    this.counter = counter;
    this.answers =
        new AnswerCache<>(new Names(kind, UnfailingDirectory.of(source)), limits, timing);
  }

  private record Names(Kind kind, Directory source)
      implements AnswerCache.Question<String, Lookup> {
    @Override
    public Map<String, Lookup> ask(List<String> names) {
      return names.size() == 1
          ? Map.of(names.get(0), source.find(kind, names.get(0)))
          : source.findAll(kind, names);
    }

    @Override
    public Outcome outcome(Lookup answer) {
      if (answer instanceof Lookup.Unavailable) {
        return Outcome.NO_ANSWER;
      }
      return answer instanceof Lookup.Found ? Outcome.KNOWN : Outcome.NOT_KNOWN;
    }

    @Override
    public Lookup unanswered() {
      return NO_ANSWER;
    }
  }

  @Override
  public Map<String, Lookup> find(Collection<String> names) {
    Map<String, Lookup> found = new LinkedHashMap<>();
    answers
        .get(names)
        .forEach(
            (name, reading) -> {
              Lookup answer = aged(reading.kept());
              counter.add(answer, reading.own());
              found.put(name, answer);
            });
    return found;
  }

  private Lookup aged(Kept<Lookup> kept) {
    if (!kept.isProlonged() || !(kept.value() instanceof Lookup.Found found)) {
      return kept.value();
    }
    Duration age = answers.age(kept);
    return age.compareTo(limits.ttl()) >= 0 ? new Lookup.Found(found.entry(), age) : found;
  }

  @Override
  public boolean warmUp() {
    return true;
  }

  @Override
  public void invalidate(String name) {
    answers.invalidate(name);
  }

  @Override
  public void invalidateAll() {
    answers.invalidateAll();
  }

  @Override
  public CacheStatistics statistics() {
    return new CacheStatistics(counter.sums(), answers.loads(), answers.size());
  }
}
