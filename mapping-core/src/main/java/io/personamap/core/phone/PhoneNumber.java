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

  /**
   * Returns whether two texts of a platform say the same number: {@code +X}, {@code tel:+X} and
   * with dashes, dots, parentheses or blanks within; the extension counts ({@code ;ext=1}, {@code
   * x1}). Texts that are no international numbers are the same if they are equal.
   */
  public static boolean sameAs(String one, String other) {
    return one.equals(other)
        || WrittenNumber.of(one)
            .flatMap(first -> WrittenNumber.of(other).map(first::equals))
            .orElse(false);
  }

  /** Returns the extension behind the number. */
  public Optional<String> ext() {
    return Optional.ofNullable(extension);
  }

  /** Returns nothing of the number: it is a person's data. */
  @Override
  public String toString() {
    return "PhoneNumber";
  }
}
