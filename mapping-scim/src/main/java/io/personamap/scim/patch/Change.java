package io.personamap.scim.patch;

import java.util.List;

/**
 * What a patch does to one attribute, in terms of the rules. Immutable.
 *
 * @param path the attribute
 * @param source the persona value that feeds it, such as {@code roles}; empty for a constant
 * @param gained the values that the account gets
 * @param lost the values that it loses
 */
public record Change(String path, String source, List<Value> gained, List<Value> lost) {

  /**
   * A value.
   *
   * @param key what tells it from others: the id or name of a role, the type of a phone
   * @param label what people call it; the key where nothing else is known
   */
  public record Value(String key, String label) {
    /** Returns nothing of the value: it may be a person's data. */
    @Override
    public String toString() {
      return "value";
    }
  }

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
