package io.personamap.scim.target;

import io.personamap.core.persona.Mapped;
import io.personamap.core.phone.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A phone of a persona with its place among the others. Immutable.
 *
 * @param type as the rule file writes it
 * @param primary whether it is the preferred one of all
 */
record Phone(String type, PhoneNumber number, boolean primary) {

  /**
   * Returns the known phones in the order of the rule file. Primary is the first in the order of
   * {@code preferred} that the persona has; none is if that one is unknown, since the account's own
   * must not be demoted by a failure.
   */
  static List<Phone> of(Map<String, Mapped<PhoneNumber>> phones, List<String> preferred) {
    String primary = primary(phones, preferred).orElse("");
    List<Phone> known = new ArrayList<>();
    phones.forEach(
        (type, number) ->
            number
                .ifKnown()
                .ifPresent(value -> known.add(new Phone(type, value, type.equals(primary)))));
    return known;
  }

  private static Optional<String> primary(
      Map<String, Mapped<PhoneNumber>> phones, List<String> preferred) {
    for (String type : preferred) {
      for (Map.Entry<String, Mapped<PhoneNumber>> phone : phones.entrySet()) {
        boolean absent = phone.getValue().ifKnown().isEmpty() && !phone.getValue().isUnknown();
        if (same(phone.getKey(), type) && !absent) {
          return phone.getValue().isUnknown() ? Optional.empty() : Optional.of(phone.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether two types are the same: case does not count (RFC 7643 section 4.1.2). */
  static boolean same(String type, String other) {
    return type.equalsIgnoreCase(other);
  }
}
