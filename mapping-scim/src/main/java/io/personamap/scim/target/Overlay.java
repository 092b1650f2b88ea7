package io.personamap.scim.target;

import io.personamap.core.source.SourceNode;
import io.personamap.core.source.SourceNode.Mapping;
import io.personamap.core.source.SourceNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lays a definition over the one that it extends, as JSON Merge Patch does (RFC 7396): mappings are
 * merged, null takes a key away, all else replaces. Every value keeps the place where it was
 * written.
 */
final class Overlay {
  private Overlay() {}

  static SourceNode merge(SourceNode base, SourceNode over) {
    if (!(base instanceof Mapping below) || !(over instanceof Mapping above)) {
      return over;
    }
    Map<String, Mapping.Entry> merged = new LinkedHashMap<>();
    below.entries().forEach(entry -> merged.put(entry.key(), entry));
    for (Mapping.Entry entry : above.entries()) {
      Mapping.Entry replaced = merged.get(entry.key());
      if (isNull(entry.value())) {
        merged.remove(entry.key());
      } else if (replaced == null) {
        merged.put(entry.key(), entry);
      } else {
        SourceNode value = merge(replaced.value(), entry.value());
        merged.put(entry.key(), new Mapping.Entry(entry.key(), entry.keyPlace(), value));
      }
    }
    return new Mapping(new ArrayList<>(merged.values()), above.place());
  }

  private static boolean isNull(SourceNode node) {
    return node instanceof Scalar scalar && scalar.isNull();
  }
}
