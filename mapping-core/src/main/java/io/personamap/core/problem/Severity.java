package io.personamap.core.problem;

import java.util.Locale;

/** How much a {@link Problem} weighs. */
public enum Severity {
  /** Something is lost or refused until it is mended. */
  ERROR,
  /** Everything worked, but probably not as meant. */
  WARNING,
  /** As meant, most likely; worth knowing. */
  NOTE;

  /** Returns the lower-case word that messages print. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
