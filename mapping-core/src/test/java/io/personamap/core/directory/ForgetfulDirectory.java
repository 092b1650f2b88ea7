package io.personamap.core.directory;

import java.util.Collection;
import java.util.Map;

/** Leaves out every name of many, and is down for one. */
final class ForgetfulDirectory implements Directory {
  @Override
  public Lookup find(Kind kind, String name) {
    return new Lookup.Unavailable("down");
  }

  @Override
  public Map<String, Lookup> findAll(Kind kind, Collection<String> names) {
    return Map.of();
  }
}
