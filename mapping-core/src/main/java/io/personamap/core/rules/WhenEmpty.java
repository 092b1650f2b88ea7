package io.personamap.core.rules;

/** What an attribute without a value means for the account. */
public enum WhenEmpty {
  /** The account's value is cleared. */
  CLEAR,
  /** The account keeps what it has. */
  KEEP
}
