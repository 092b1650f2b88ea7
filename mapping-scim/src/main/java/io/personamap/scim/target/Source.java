package io.personamap.scim.target;

import org.jspecify.annotations.Nullable;

/**
 * A persona value by the name that definitions use, taken apart once. Immutable.
 *
 * @param text {@code division.id}
 * @param head {@code division}
 * @param member what stands behind the dot, or null
 */
record Source(String text, String head, @Nullable String member, Section section) {

  /** Where a persona has the value. */
  enum Section {
    PHONES,
    DIVISION,
    ROLES,
    SKILLS,
    LANGUAGES,
    /** Anything that is no section of its own. */
    ATTRIBUTES
  }

  static Source of(String text) {
    int dot = text.indexOf('.');
    String head = dot < 0 ? text : text.substring(0, dot);
    return new Source(text, head, dot < 0 ? null : text.substring(dot + 1), section(head));
  }

  private static Section section(String head) {
    return switch (head) {
      case "phones" -> Section.PHONES;
      case "division" -> Section.DIVISION;
      case "roles" -> Section.ROLES;
      case "skills" -> Section.SKILLS;
      case "languages" -> Section.LANGUAGES;
      default -> Section.ATTRIBUTES;
    };
  }
}
