package io.personamap.scim.patch;

import io.personamap.scim.patch.Change.Value;
import io.personamap.scim.patch.MergedList.Fate;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a merge means: values gained and lost.
 *
 * @param last what was sent last, which often knows the name of an id that the server returns bare
 */
record Changes(TargetAttribute attribute, @Nullable Object last) {
  private static final String DISPLAY = "display";

  Change of(MergedList list) {
    List<Value> gained = new ArrayList<>();
    List<Value> lost = new ArrayList<>();
    for (Fate fate : list.fates()) {
      Value before = value(fate.now());
      Value after = fate.then() == null ? null : value(fate.then());
      if (after == null || !before.key().equals(after.key())) {
        lost.add(before);
        if (after != null) {
          gained.add(after);
        }
      }
    }
    list.added().forEach(one -> gained.add(value(one)));
    return new Change(attribute.path(), attribute.source().orElse(""), gained, lost);
  }

  private Value value(Object value) {
    String key = key(value);
    Stream<?> sent = last instanceof List<?> list ? list.stream() : Stream.ofNullable(last);
    String label =
        Stream.concat(Stream.of(value), sent.filter(one -> key(one).equals(key)))
            .filter(one -> one instanceof Map<?, ?> map && map.get(DISPLAY) != null)
            .map(one -> String.valueOf(((Map<?, ?>) one).get(DISPLAY)))
            .findFirst()
            .orElse(key);
    return new Value(key, label);
  }

  private String key(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return String.valueOf(value);
    }
    return Sameness.identity(attribute)
        .map(sub -> String.valueOf(map.get(sub.name())))
        .orElseGet(() -> String.valueOf(map));
  }
}
