package io.personamap.scim.patch;

/** Texts inside the filter of a path (RFC 7644 section 3.10). */
final class Filters {
  private static final String TROUBLE = "\"\\[]:";

  private Filters() {}

  /**
   * Returns whether all servers understand {@code text} between the quotation marks of a filter: of
   * five implementations none reads every quote, bracket and colon there.
   */
  static boolean canQuote(String text) {
    return !text.isEmpty()
        && text.chars().noneMatch(c -> TROUBLE.indexOf(c) >= 0 || Character.isISOControl(c));
  }
}
