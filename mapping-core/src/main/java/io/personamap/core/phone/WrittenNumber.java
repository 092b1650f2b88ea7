package io.personamap.core.phone;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An international number as platforms write it, down to what counts (RFC 3966 section 4: visual
 * separators do not).
 *
 * @param digits those of the number
 * @param extension those of the extension; empty where there is none
 */
record WrittenNumber(String digits, String extension) {
  private static final int MAX_LENGTH = 250;
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?:tel:\\s*)?\\+([0-9][0-9().\\-\\s\u00a0]*?)"
              + "(?:\\s*(?:;\\s*ext\\s*=|ext\\.?|x|#)\\s*([0-9][0-9().\\-]*))?\\s*");

  static Optional<WrittenNumber> of(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    String extension = form.group(2);
    return Optional.of(
        new WrittenNumber(digits(form.group(1)), extension == null ? "" : digits(extension)));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
