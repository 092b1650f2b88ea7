package io.personamap.scim.inbound;

import io.personamap.scim.target.TargetAttribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads values as the type that the target gives an attribute; what does not fit stays as it came.
 */
final class ValueReader {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
  private static final String VALUE = "value";

  private ValueReader() {}

  /** Returns the value of {@code attribute}, or null for none. */
  static @Nullable Object read(@Nullable TargetAttribute attribute, @Nullable Object value) {
    Object plain = unwrapped(attribute, value);
    if (attribute == null || plain == null) {
      return withoutEmpty(plain);
    }
    if (attribute.isMultiValued()) {
      List<Object> values = new ArrayList<>();
      for (Object one : plain instanceof List<?> list ? list : List.of(plain)) {
        Object read = single(attribute, unwrapped(attribute, one));
        if (read instanceof List<?> several) {
          values.addAll(several);
        } else if (read != null) {
          values.add(read);
        }
      }
      return values.isEmpty() ? null : values;
    }
    Object full = plain instanceof List<?> ? withoutEmpty(plain) : plain;
    return full instanceof List<?> list && list.size() == 1
        ? read(attribute, list.get(0))
        : single(attribute, full);
  }

  private static @Nullable Object single(TargetAttribute attribute, @Nullable Object value) {
    if (value instanceof List<?> several) {
      return attribute.isMultiValued() ? read(attribute, several) : withoutEmpty(several);
    }
    if (value == null || "".equals(value)) {
      return null;
    }
    if (attribute.isComplex()) {
      return complex(attribute, value);
    }
    if (value instanceof Map<?, ?> map) {
      return withoutEmpty(map);
    }
    String text = String.valueOf(value);
    return switch (attribute.type()) {
      case "boolean" -> truth(text).map(truth -> (Object) truth).orElse(value);
      case "decimal", "integer" -> NUMBER.matcher(text).matches() ? number(value, text) : value;
      default -> text;
    };
  }

  /** A complex value that came as one text is its {@code value}, else its key. */
  private static @Nullable Object complex(TargetAttribute attribute, Object value) {
    if (value instanceof Map<?, ?> map) {
      return members(attribute, map);
    }
    return sub(attribute, VALUE)
        .or(attribute::key)
        .map(sub -> members(attribute, Map.of(sub.name(), value)))
        .orElse(null);
  }

  private static @Nullable Object members(TargetAttribute attribute, Map<?, ?> map) {
    Map<?, ?> whole = expanded(attribute, map);
    Map<String, Object> members = new LinkedHashMap<>();
    whole.forEach(
        (name, one) -> {
          Optional<TargetAttribute> sub = sub(attribute, String.valueOf(name));
          Object read = read(sub.orElse(null), one);
          if (read != null) {
            members.put(sub.map(TargetAttribute::name).orElse(String.valueOf(name)), read);
          }
        });
    return members.isEmpty() ? null : members;
  }

  /** Entra puts a whole app role as JSON text where its value belongs. */
  private static Map<?, ?> expanded(TargetAttribute attribute, Map<?, ?> map) {
    Object text = map.get(VALUE);
    if (!(text instanceof String json) || !(parsed(json) instanceof Map<?, ?> inner)) {
      return map;
    }
    Map<Object, Object> whole = new LinkedHashMap<>(map);
    whole.remove(VALUE);
    inner.forEach((name, value) -> whole.put(name, value));
    return appRole(attribute, whole);
  }

  /**
   * Entra says {@code displayName} for {@code display}, and a type that means nothing to others.
   */
  private static Map<Object, Object> appRole(TargetAttribute attribute, Map<Object, Object> role) {
    Object display = role.get("displayName");
    if (display != null && sub(attribute, "displayName").isEmpty()) {
      role.remove("displayName");
      role.putIfAbsent("display", display);
    }
    role.remove("type", "WindowsAzureActiveDirectoryRole");
    if (sub(attribute, "id").isEmpty()) {
      role.remove("id");
    }
    return role;
  }

  private static @Nullable Object unwrapped(
      @Nullable TargetAttribute attribute, @Nullable Object value) {
    if (attribute == null || !(value instanceof String text)) {
      return value;
    }
    Object parsed = attribute.isComplex() || attribute.isMultiValued() ? parsed(text) : null;
    if (parsed instanceof Map<?, ?> map) {
      return appRole(attribute, new LinkedHashMap<>(map));
    }
    return parsed == null ? text : parsed;
  }

  private static @Nullable Object parsed(String text) {
    String trimmed = text.strip();
    if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
      return null;
    }
    try {
      Object value = MAPPER.readValue(trimmed, Object.class);
      boolean objects =
          value instanceof Map<?, ?>
              || (value instanceof List<?> list
                  && list.stream().allMatch(one -> one instanceof Map<?, ?>));
      return objects ? value : null;
    } catch (JacksonException noJson) {
      // A text that only begins like JSON is a text.
      return null;
    }
  }

  /** Returns {@code value} without null, {@code ""}, {@code []} and {@code {}} at any depth. */
  static @Nullable Object withoutEmpty(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> members = new LinkedHashMap<>();
      map.forEach(
          (name, one) -> {
            Object kept = withoutEmpty(one);
            if (kept != null) {
              members.put(String.valueOf(name), kept);
            }
          });
      return members.isEmpty() ? null : members;
    }
    if (value instanceof Collection<?> list) {
      List<Object> kept = new ArrayList<>();
      for (Object one : list) {
        Object inner = withoutEmpty(one);
        if (inner != null) {
          kept.add(inner);
        }
      }
      return kept.isEmpty() ? null : kept;
    }
    return "".equals(value) ? null : value;
  }

  private static Optional<TargetAttribute> sub(TargetAttribute attribute, String name) {
    return attribute.subAttributes().stream()
        .filter(sub -> sub.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Object number(Object value, String text) {
    return value instanceof Number ? value : new BigDecimal(text);
  }
}
