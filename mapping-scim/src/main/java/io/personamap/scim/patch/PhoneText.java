package io.personamap.scim.patch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers as servers spell them: {@code +E164}, {@code tel:+E164}, with {@code ;ext=NNN},
 * which Genesys' API definition prints with a blank before {@code ext}, and with the visual
 * separators of RFC 3966.
 */
final class PhoneText {
  private static final Pattern GLOBAL =
      Pattern.compile("(?:tel:)?(\\+[0-9().\\- ]{2,32}?)(?:; ?ext=([0-9().\\- ]{1,32}))?");
  private static final Pattern SEPARATORS = Pattern.compile("[().\\- ]");

  private PhoneText() {}

  /** Returns a form that is equal for equal numbers; of what is no global number, the text. */
  static String folded(String text) {
    String trimmed = text.strip().toLowerCase(Locale.ROOT);
    Matcher global = GLOBAL.matcher(trimmed);
    if (!global.matches()) {
      return trimmed;
    }
    String extension = global.group(2) == null ? "" : ";ext=" + bare(global.group(2));
    return bare(global.group(1)) + extension;
  }

  private static String bare(String digits) {
    return SEPARATORS.matcher(digits).replaceAll("");
  }
}
