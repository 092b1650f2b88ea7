package io.personamap.oktael.function;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of the language as JSON has them. */
public final class JsonForm {
  private JsonForm() {}

  /**
   * Returns a value with nothing in it but what JSON has: times become ISO 8601 text, countries
   * their alpha-2 code, groups are maps already. NaN and infinities, which JSON lacks, become null.
   */
  public static @Nullable Object toJsonValue(@Nullable Object value) {
    if (value instanceof ZonedDateTime time) {
      return Times.iso(time);
    }
    if (value instanceof Country country) {
      return country.alpha2();
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return null;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(toJsonValue(element)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, inner) -> copy.put(String.valueOf(name), toJsonValue(inner)));
      return Collections.unmodifiableMap(copy);
    }
    return value;
  }
}
