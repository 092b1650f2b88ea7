package io.personamap.core.expr;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several names of one value: {@code user} and {@code source} are one profile. One is made for
 * every profile, so the names are shared. Immutable.
 */
final class SameValue extends AbstractMap<String, @Nullable Object> {
  private final List<String> names;
  private final Object value;

  SameValue(List<String> names, Object value) {
    this.names = names;
    this.value = value;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return containsKey(name) ? value : null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name != null && names.contains(name);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    Set<Entry<String, @Nullable Object>> entries = new LinkedHashSet<>();
    names.forEach(name -> entries.add(new SimpleImmutableEntry<>(name, value)));
    return Collections.unmodifiableSet(entries);
  }
}
