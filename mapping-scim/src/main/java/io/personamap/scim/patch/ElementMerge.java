package io.personamap.scim.patch;

import io.personamap.scim.target.TargetAttribute;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges one value with sub-attributes that both the mapping and the account have.
 *
 * @param attribute the attribute that the value belongs to
 * @param cautious whether other rules, of which nobody can say, may want more than is wanted here
 */
record ElementMerge(TargetAttribute attribute, boolean cautious) {

  /** Returns the merged value; {@code now} itself where nothing changes. */
  Map<?, ?> of(Map<?, ?> last, Map<?, ?> wanted, Map<?, ?> now) {
    Map<String, Object> merged = new LinkedHashMap<>();
    now.forEach((name, value) -> merged.put(String.valueOf(name), value));
    boolean changed = false;
    for (TargetAttribute sub : attribute.subAttributes()) {
      Object old = now.get(sub.name());
      Object value = member(sub, last.get(sub.name()), wanted.get(sub.name()), old);
      changed |= !Objects.equals(value, old);
      if (value == null) {
        merged.remove(sub.name());
      } else {
        merged.put(sub.name(), value);
      }
    }
    return changed ? merged : now;
  }

  private @Nullable Object member(
      TargetAttribute sub, @Nullable Object last, @Nullable Object wanted, @Nullable Object now) {
    boolean fixed = sub.mutability().equals("immutable") && now != null;
    if (Sameness.isDecoration(sub) || fixed) {
      return now;
    }
    if (wanted == null) {
      boolean says = now != null && !Sameness.sameMember(sub, null, now);
      boolean ours = last != null && says && Sameness.sameMember(sub, last, now);
      return ours && !cautious && !sub.isRequired() ? null : now;
    }
    return Sameness.sameMember(sub, wanted, now) || lowers(wanted, now) ? now : wanted;
  }

  /** A proficiency that another rule may hold up is not taken down. */
  private boolean lowers(Object wanted, @Nullable Object now) {
    return cautious
        && wanted instanceof Number less
        && now instanceof Number more
        && Sameness.decimal(less).compareTo(Sameness.decimal(more)) < 0;
  }
}
