package io.personamap.scim.patch;

/** How much is known of what an attribute should be. */
enum Certainty {
  /** All of it: what is absent is meant to be absent. */
  COMPLETE,
  /** Some values of a list; others may be due too, so none may go. */
  PARTIAL,
  /** Nothing, or nothing that an update may carry: the account keeps what it has. */
  LEAVE
}
