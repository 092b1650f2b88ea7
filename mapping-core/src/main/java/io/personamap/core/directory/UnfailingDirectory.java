package io.personamap.core.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds a directory to its word: where the one behind it throws, the answer is {@link
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
      return source.find(kind, name);
    } catch (RuntimeException mistake) {
      return new Lookup.Unavailable(mistake);
    }
  }

  @Override
  public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    try {
      return source.findAll(kind, names);
    } catch (RuntimeException mistake) {
      Lookup none = new Lookup.Unavailable(mistake);
      Map<String, Lookup> answers = new LinkedHashMap<>();
      names.forEach(name -> answers.put(name, none));
      return answers;
    }
  }

  @Override
  public boolean isImmediate() {
    return source.isImmediate();
  }
}
