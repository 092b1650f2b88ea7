package io.personamap.core.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Several directories as one: the first that knows a name, or has it several times, answers. Where
 * none does and one of them did not answer, the name is unavailable, not unknown. Thread-safe.
 *
 * <p>A later directory answers for one before it that is down: put a file behind a platform only
 * where its ids are right as long as the platform is away.
 */
public final class CompositeDirectory implements Directory {
  private static final int MAX_NEAREST = 3;

  private final List<Directory> directories;

  private CompositeDirectory(List<Directory> directories) {
    this.directories = directories;
  }

  /** Returns {@code directories} as one; the first has the first word. */
  public static CompositeDirectory of(List<? extends Directory> directories) {
    return new CompositeDirectory(
        directories.stream().<Directory>map(UnfailingDirectory::of).toList());
  }

  @Override
  public Lookup find(Kind kind, String name) {
    Lookup answer = new Lookup.NotFound(List.of());
    for (Directory directory : directories) {
      answer = better(answer, directory.find(kind, name));
      if (isFinal(answer)) {
        return answer;
      }
    }
    return answer;
  }

  @Override
  public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    Map<String, Lookup> answers = new LinkedHashMap<>();
    names.forEach(name -> answers.put(name, new Lookup.NotFound(List.of())));
    Set<String> open = new LinkedHashSet<>(names);
    for (Directory directory : directories) {
      if (open.isEmpty()) {
        break;
      }
      Map<String, Lookup> given = directory.findAll(kind, open);
      open.removeIf(
          name -> {
            Lookup answer = given.get(name);
            return isFinal(
                answers.merge(
                    name,
                    answer == null ? NameCache.NO_ANSWER : answer,
                    CompositeDirectory::better));
          });
    }
    return answers;
  }

  private static boolean isFinal(Lookup answer) {
    return answer instanceof Lookup.Found || answer instanceof Lookup.Ambiguous;
  }

  /** What is known after one more answer; {@code before} is not final. */
  private static Lookup better(Lookup before, Lookup answer) {
    if (isFinal(answer) || answer.equals(before)) {
      return answer;
    }
    if (before instanceof Lookup.NotFound one && answer instanceof Lookup.NotFound other) {
      return new Lookup.NotFound(
          Stream.concat(one.nearest().stream(), other.nearest().stream())
              .distinct()
              .limit(MAX_NEAREST)
              .toList());
    }
    return before instanceof Lookup.Unavailable ? before : answer;
  }
}
