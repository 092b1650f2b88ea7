package io.personamap.scim.plan;

import java.util.Locale;

/** What a batch may do to so many people and no more. */
public enum Guard {
  /** Accounts taken out of use. */
  DEACTIVATIONS,
  /** People who lose a role and keep the account. */
  ROLE_LOSSES,
  /** People who go from one division to another. */
  DIVISION_MOVES,
  /** People who get a role that the guards call privileged. */
  PRIVILEGED_GRANTS,
  /** Accounts in use after the batch, less those before. */
  LICENCE_GROWTH;

  /** Returns the name in lower case, with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
