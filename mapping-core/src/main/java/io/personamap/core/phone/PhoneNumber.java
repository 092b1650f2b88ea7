package io.personamap.core.phone;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A valid phone number. Immutable.
 *
 * @param e164 {@code +} and 2 to 15 ASCII digits (ITU-T E.164)
 * @param extension ASCII digits, or null
 */
public record PhoneNumber(String e164, @Nullable String extension) {

  /** Returns the extension behind the number. */
  public Optional<String> ext() {
    return Optional.ofNullable(extension);
  }
}
