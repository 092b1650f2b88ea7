package io.personamap.scim.saml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the account at a login. Immutable.
 *
 * @param first whether there is no account yet
 * @param division the name of the account's division, or null where there is none or nobody knows
 */
public record SamlLogin(boolean first, @Nullable String division) {

  /** Returns the login that makes the account. */
  public static SamlLogin firstTime() {
    return new SamlLogin(true, null);
  }

  /** Returns a login to an account whose division nobody knows. */
  public static SamlLogin again() {
    return new SamlLogin(false, null);
  }

  /** Returns a login to an account in {@code division}. */
  public static SamlLogin again(String division) {
    return new SamlLogin(false, division);
  }

  Optional<String> accountDivision() {
    return Optional.ofNullable(division);
  }
}
