package io.personamap.scim.patch;

import io.personamap.scim.patch.MergedList.Fate;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a merge means: values gained and lost, by their keys. */
final class Changes {
  private Changes() {}

  static Change of(TargetAttribute attribute, MergedList list) {
    List<String> gained = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (Fate fate : list.fates()) {
      String before = key(attribute, fate.now());
      String after = fate.then() == null ? null : key(attribute, fate.then());
      if (!before.equals(after)) {
        lost.add(before);
        if (after != null) {
          gained.add(after);
        }
      }
    }
    list.added().forEach(one -> gained.add(key(attribute, one)));
    return new Change(attribute.path(), attribute.source().orElse(""), gained, lost);
  }

  private static String key(TargetAttribute attribute, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return String.valueOf(value);
    }
    return Sameness.identity(attribute)
        .map(sub -> String.valueOf(map.get(sub.name())))
        .orElseGet(() -> String.valueOf(map));
  }
}
