package io.personamap.core.whynot;

import io.personamap.core.directory.Kind;
import java.util.List;

/** What must change for a name to be granted: one of four answers. Immutable. */
public sealed interface WhyNotAnswer {

  /** Returns the kind of the name. */
  Kind kind();

  /** Returns the name that was asked for. */
  String name();

  /** The rules grant it already. */
  record Granted(Kind kind, String name) implements WhyNotAnswer {}

  /**
   * Each of these changes alone is enough, and none is smaller.
   *
   * @param changes at least one, at most three
   */
  record Possible(Kind kind, String name, List<Change> changes) implements WhyNotAnswer {
    /** Copies the changes. */
    public Possible {
      changes = List.copyOf(changes);
    }
  }

  /**
   * No profile gets it from these rules.
   *
   * @param nearest names that the rules do grant and that were probably meant
   */
  record Impossible(Kind kind, String name, List<String> nearest) implements WhyNotAnswer {
    /** Copies the names. */
    public Impossible {
      nearest = List.copyOf(nearest);
    }
  }

  /** Some rule could grant it, but within the bounds of the search no change was found. */
  record NotFound(Kind kind, String name) implements WhyNotAnswer {}
}
