package io.personamap.core.problem;

/** How much a {@link Problem} weighs. */
public enum Severity {
  /** Something is lost or refused until it is mended. */
  ERROR,
  /** Everything worked, but probably not as meant. */
  WARNING;

  /** Returns the lower-case word that messages print. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
