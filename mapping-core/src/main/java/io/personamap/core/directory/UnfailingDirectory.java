package io.personamap.core.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds a directory to its word: where the one behind it throws or gives null, the answer is {@link
 * Lookup.Unavailable}. As thread-safe as the one behind it.
 */
public final class UnfailingDirectory implements Directory {
  private final Directory source;

  private UnfailingDirectory(Directory source) {
    this.source = source;
  }

  /** Returns a directory that answers as {@code source} does and never throws. */
  public static UnfailingDirectory of(Directory source) {
    return source instanceof UnfailingDirectory unfailing
        ? unfailing
        : new UnfailingDirectory(source);
  }

  @Override
  public Lookup find(Kind kind, String name) {
    try {
      Lookup answer = source.find(kind, name);
      return answer == null ? NameCache.NO_ANSWER : answer;
    } catch (RuntimeException mistake) {
      return new Lookup.Unavailable(mistake);
    }
  }

  @Override
  public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    try {
      Map<String, Lookup> answers = source.findAll(kind, names);
      return answers == null ? each(names, NameCache.NO_ANSWER) : answers;
    } catch (RuntimeException mistake) {
      return each(names, new Lookup.Unavailable(mistake));
    }
  }

  private static Map<String, Lookup> each(Collection<String> names, Lookup none) {
    Map<String, Lookup> answers = new LinkedHashMap<>();
    names.forEach(name -> answers.put(name, none));
    return answers;
  }

  @Override
  public boolean isImmediate() {
    return source.isImmediate();
  }
}
