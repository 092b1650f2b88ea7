package io.personamap.scim.target;

import io.personamap.core.persona.Mapped;

/** What {@code from} looks into: the whole persona, or one value of a list. */
interface Scope {

  /** Returns what {@code feed} takes from here; a list of values stays a list. */
  Mapped<Object> read(Feed feed);

  /** Returns the name of the rule that {@code feed} goes back to, for problems. */
  String rule(Feed feed);

  /** Returns whether this is the whole persona. */
  boolean isPersona();
}
