package io.personamap.core.phone;

import java.util.Set;

/**
 * Which numbers are taken. Immutable. Short numbers (emergency, operator services) never are: they
 * have no E.164 form.
 *
 * @param refused kinds that are no good although the plan has the number
 * @param possible whether a number is taken, with a warning, whose length is right but which the
 *     plan does not have: plans change more often than libraries
 */
public record PhonePolicy(Set<NumberKind> refused, boolean possible) {
  /** Every kind, and only numbers that the plan has. */
  public static final PhonePolicy DEFAULT = new PhonePolicy(Set.of(), false);

  /** Copies the set. */
  public PhonePolicy {
    refused = Set.copyOf(refused);
  }

  /** Returns this policy, but refusing exactly {@code kinds}. */
  public PhonePolicy refusing(NumberKind... kinds) {
    return new PhonePolicy(Set.of(kinds), possible);
  }

  /** Returns this policy, but taking possible numbers. */
  public PhonePolicy takingPossible() {
    return new PhonePolicy(refused, true);
  }
}
