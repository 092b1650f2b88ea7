package io.personamap.scim.target;

import io.personamap.core.persona.Grant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members that the values of a persona have, by the names that definitions use. */
final class Members {
  /** What may follow a dot, or stand inside the values of a list. */
  static final List<String> NAMES =
      List.of("id", "name", "proficiency", "type", "number", "primary", "key", "value");

  private Members() {}

  /**
   * Returns a member of {@code value}: a grant has {@code id}, {@code name} and {@code
   * proficiency}, a phone {@code type}, {@code number} and {@code primary}, an entry of a mapping
   * {@code key} and {@code value}, and a single value is its own {@code value}. Null where it has
   * none.
   */
  static @Nullable Object of(Object value, String member) {
    if (value instanceof Grant grant) {
      return ofGrant(grant, member);
    }
    if (value instanceof Phone phone) {
      return ofPhone(phone, member);
    }
    if (!(value instanceof String) && value instanceof Map.Entry<?, ?> entry) {
      return ofEntry(entry, member);
    }
    return member.equals("value") ? value : null;
  }

  private static @Nullable Object ofGrant(Grant grant, String member) {
    return switch (member) {
      case "id" -> grant.id();
      case "name" -> grant.name();
      case "proficiency" -> grant.proficiency();
      default -> null;
    };
  }

  private static @Nullable Object ofPhone(Phone phone, String member) {
    return switch (member) {
      case "type" -> phone.type();
      case "number" -> phone.number();
      case "primary" -> phone.primary() ? true : null;
      default -> null;
    };
  }

  private static @Nullable Object ofEntry(Map.Entry<?, ?> entry, String member) {
    return switch (member) {
      case "key" -> entry.getKey();
      case "value" -> entry.getValue();
      default -> null;
    };
  }
}
