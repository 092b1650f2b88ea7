package io.personamap.scim.target;

import io.personamap.core.persona.Mapped;
import java.util.Objects;

/**
 * One value of a list, or a single value with members.
 *
 * @param element the value
 * @param list where it stands
 */
record ElementScope(Object element, Spot list) implements Scope {

  @Override
  public Mapped<Object> read(Feed feed) {
    Object value = Members.of(element, Objects.requireNonNullElse(feed.from(), ""));
    return value == null || PersonaScope.isEmpty(value) ? Mapped.absent() : Mapped.known(value);
  }

  @Override
  public String rule(Feed feed) {
    return element instanceof Phone phone ? list.rule() + "/" + phone.type() : list.rule();
  }

  @Override
  public boolean isPersona() {
    return false;
  }
}
