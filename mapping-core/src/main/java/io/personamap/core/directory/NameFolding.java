package io.personamap.core.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which names that a platform does not tell apart are equal.
 *
 * <ul>
 *   <li>roles and divisions: compatibility forms (NFKC), case and runs of blanks do not count
 *   <li>users: the case of an address does not count
 *   <li>skills and languages: everything counts; Genesys Cloud matches them by case
 * </ul>
 */
final class NameFolding {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private NameFolding() {}

  static String fold(Kind kind, String name) {
    return switch (kind) {
      case ROLE, DIVISION -> withoutCase(compatible(BLANKS.matcher(name).replaceAll(" ").strip()));
      case USER -> name.toLowerCase(Locale.ROOT);
      case SKILL, LANGUAGE -> name;
    };
  }

  private static String compatible(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  /** Through upper case first, which joins what lower case leaves apart: ß and ss, ς and σ. */
  private static String withoutCase(String name) {
    return compatible(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }
}
