package io.personamap.scim.patch;

import java.util.List;

/**
 * What a patch does to one attribute, in terms of the rules. Immutable.
 *
 * @param path the attribute
 * @param source the persona value that feeds it, such as {@code roles}; empty for a constant
 * @param gained the values that the account gets; of complex values the keys
 * @param lost the values that it loses
 */
public record Change(String path, String source, List<String> gained, List<String> lost) {
  /** Copies the lists. */
  public Change {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }

  /** Returns path and counts: values are a person's data. */
  @Override
  public String toString() {
    return path + " +" + gained.size() + " -" + lost.size();
  }
}
