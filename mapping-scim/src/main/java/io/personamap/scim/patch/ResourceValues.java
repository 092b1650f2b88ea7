package io.personamap.scim.patch;

import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.TargetAttribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads attributes out of resources: names and URNs without case (RFC 7643 section 2.1). */
final class ResourceValues {
  private ResourceValues() {}

  /**
   * Returns the value of {@code attribute}, its sub-attributes in the case of the definition; null
   * where there is none. A single value of a multi-valued attribute is a list of one.
   */
  static @Nullable Object read(ScimResource resource, TargetAttribute attribute) {
    Map<?, ?> container = resource.toMap();
    if (attribute.isExtension()) {
      Object own = member(container, attribute.schema());
      container = own instanceof Map<?, ?> map ? map : Map.of();
    }
    Object value = member(container, attribute.name());
    if (value == null) {
      return null;
    }
    if (!attribute.isMultiValued()) {
      return canonical(attribute, value);
    }
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    return values.stream().map(one -> canonical(attribute, Objects.requireNonNull(one))).toList();
  }

  static @Nullable Object member(Map<?, ?> members, String name) {
    Object exact = members.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<?, ?> member : members.entrySet()) {
      if (name.equalsIgnoreCase(String.valueOf(member.getKey()))) {
        return member.getValue();
      }
    }
    return null;
  }

  private static Object canonical(TargetAttribute attribute, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    map.forEach((name, one) -> members.put(name(attribute, String.valueOf(name)), one));
    return members;
  }

  private static String name(TargetAttribute attribute, String name) {
    return attribute.subAttributes().stream()
        .map(TargetAttribute::name)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(name);
  }
}
