package io.personamap.core.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to a look-up: one of four. Immutable. */
public sealed interface Lookup {

  /**
   * The name is known. {@code entry.name()} may differ from the name that was asked for, in case,
   * blanks and compatibility forms of characters, for kinds whose names the platform does not tell
   * apart by those.
   *
   * @param entry what has the name
   * @param staleAge null; or how old the answer is, which is given past its time to live because
   *     the source does not answer
   */
  record Found(Entry entry, @Nullable Duration staleAge) implements Lookup {
    /** An answer that is as fresh as its source. */
    public Found(Entry entry) {
      this(entry, null);
    }

    /** Returns how old the answer is, where it is stale. */
    public Optional<Duration> stale() {
      return Optional.ofNullable(staleAge);
    }
  }

  /**
   * The source answered, and it has no such name.
   *
   * @param nearest the known names that were probably meant, nearest first; may be empty
   */
  record NotFound(List<String> nearest) implements Lookup {
    /** Copies the names. */
    public NotFound {
      nearest = List.copyOf(nearest);
    }

    /** Returns how many names are near: they may be people's addresses. */
    @Override
    public String toString() {
      return "NotFound, " + nearest.size() + " nearest";
    }
  }

  /**
   * The source answered, and several entries could be meant.
   *
   * @param candidates at least two, in alphabetical order
   */
  record Ambiguous(List<Entry> candidates) implements Lookup {
    /** Copies the entries. */
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Nobody can say: the source did not answer. Trying again later can help.
   *
   * @param reason what went wrong, without secrets
   */
  record Unavailable(String reason) implements Lookup {
    /** A directory that throws did not answer: nothing may be concluded from its mistake. */
    public Unavailable(RuntimeException mistake) {
      this("its source threw " + mistake.getClass().getSimpleName());
    }
  }
}
