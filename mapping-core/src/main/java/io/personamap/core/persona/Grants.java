package io.personamap.core.persona;

import java.util.List;

/**
 * The many values of one kind. Immutable.
 *
 * @param known what is certainly granted, in the order of the rules, each name once
 * @param complete whether that is all: false where a member is unknown, and then nothing that the
 *     account has may be removed
 */
public record Grants(List<Grant> known, boolean complete) {
  /** Nothing granted, and that is certain. */
  public static final Grants NONE = new Grants(List.of(), true);

  /** Copies the list. */
  public Grants {
    known = List.copyOf(known);
  }
}
