package io.personamap.core.rules;

/** When an attribute is sent. */
public enum Apply {
  /** At every change. */
  ALWAYS,
  /** When the account is created, and never again: local edits survive. */
  CREATE
}
