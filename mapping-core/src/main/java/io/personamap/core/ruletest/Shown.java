package io.personamap.core.ruletest;

import static java.util.stream.Collectors.joining;

import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.phone.PhoneNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How expected and actual values are written in a result. */
final class Shown {
  /** What a value that is not there is called. */
  static final String NOTHING = "nothing";

  private Shown() {}

  static String mapped(Mapped<?> mapped) {
    if (mapped instanceof Mapped.Known<?> known) {
      return value(known.value());
    }
    return mapped.isUnknown() ? "unknown" : NOTHING;
  }

  static String value(@Nullable Object value) {
    if (value == null) {
      return NOTHING;
    }
    if (value instanceof Grant grant) {
      return grant(grant);
    }
    if (value instanceof PhoneNumber phone) {
      return phone.ext().map(ext -> phone.e164() + ";ext=" + ext).orElse(phone.e164());
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.valueOf(number.longValue());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Shown::value).collect(joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
          .collect(joining(", ", "{", "}"));
    }
    return value instanceof String text && text.isEmpty() ? "\"\"" : String.valueOf(value);
  }

  static String grant(Grant grant) {
    return grant.level().map(level -> grant.name() + ": " + value(level)).orElse(grant.name());
  }
}
