package io.personamap.core.directory;

/**
 * Something that the platform knows by name and by id. Immutable.
 *
 * @param kind what it is
 * @param name the name in the platform's exact spelling
 * @param id the platform's id, as a rule a GUID
 */
public record Entry(Kind kind, String name, String id) {

  /** Returns all but a user's name: that is a person's address. */
  @Override
  public String toString() {
    return "Entry[kind=" + kind + (kind == Kind.USER ? "" : ", name=" + name) + ", id=" + id + "]";
  }
}
