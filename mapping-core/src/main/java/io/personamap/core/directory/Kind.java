package io.personamap.core.directory;

/** The kinds of names that a contact-centre platform resolves. */
public enum Kind {
  /** A role: what someone may do. */
  ROLE("role", "roles"),
  /** A division: whose data someone may see. */
  DIVISION("division", "divisions"),
  /** A routing skill. */
  SKILL("skill", "skills"),
  /** A routing language. */
  LANGUAGE("language", "languages"),
  /** A user, by email address: the manager of another. */
  USER("user", "users");

  private final String word;
  private final String plural;

  Kind(String word, String plural) {
    this.word = word;
    this.plural = plural;
  }

  /** Returns the word for one. */
  public String word() {
    return word;
  }

  /** Returns the word for many, which is also the key in a directory file. */
  public String plural() {
    return plural;
  }

  /** Returns whether somebody has it to a degree: 0 to 5, the proficiency. */
  public boolean hasProficiency() {
    return this == SKILL || this == LANGUAGE;
  }

  /**
   * Returns what {@code name} has in common with every spelling that a platform does not tell from
   * it: of roles and divisions, case, runs of blanks and compatibility forms of characters do not
   * count; of users, case; of skills and languages, everything counts. To compare by, not to show.
   */
  public String folded(String name) {
    return NameFolding.fold(this, name);
  }
}
