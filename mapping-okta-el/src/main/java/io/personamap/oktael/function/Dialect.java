package io.personamap.oktael.function;

/** The two dialects of the language. */
public enum Dialect {
  /** Okta's classic expression language: {@code user.title}, {@code String.len(x)}. */
  CLASSIC("classic", "okta"),
  /**
   * The expression language of Okta Identity Engine: {@code user.profile.title}, {@code
   * x.length()}.
   */
  IDENTITY_ENGINE("identity-engine", "okta-identity-engine");

  private final String id;
  private final String language;

  Dialect(String id, String language) {
    this.id = id;
    this.language = language;
  }

  /** Returns the name that {@code eval --dialect} takes. */
  public String id() {
    return id;
  }

  /** Returns the name that a rule file's {@code language} takes. */
  public String language() {
    return language;
  }

  /** Returns the other dialect. */
  public Dialect other() {
    return this == CLASSIC ? IDENTITY_ENGINE : CLASSIC;
  }
}
