package io.personamap.scim.target;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of an attribute comes from. Immutable.
 *
 * @param source a persona value ({@code userName}, {@code roles}, {@code division.id}) or, inside
 *     the values of a list, a member ({@code name}, {@code proficiency}); null where nothing feeds
 *     it
 * @param constant a text or truth value that every resource has, or null
 * @param otherwise a text or truth value where no rule speaks of the persona value, or null
 * @param requests how requests name it and may change it
 * @param join what stands between the texts of a list that becomes one text, or null
 */
record Feed(
    @Nullable Source source,
    @Nullable Object constant,
    @Nullable Object otherwise,
    Format format,
    @Nullable String join,
    Requests requests) {

  /** Returns the text of the source; null where nothing feeds the attribute. */
  @Nullable String from() {
    return source == null ? null : source.text();
  }

  /**
   * What requests do with an attribute.
   *
   * @param filter what a filter calls it, where accounts can be found by it, or null
   * @param patch whether a PATCH may change it
   */
  record Requests(@Nullable String filter, boolean patch) {}

  /** How a value is written. */
  enum Format {
    /** As its type has it. */
    PLAIN,
    /** {@code YYYY-MM-DD}, from an ISO 8601 date or date-time. */
    DATE,
    /** {@code +E164}; an extension is lost. */
    E164,
    /** {@code +E164}, and {@code tel:+E164;ext=NNN} with an extension. */
    E164_OR_TEL,
    /** {@code tel:+E164} (RFC 3966), with {@code ;ext=NNN} where there is an extension. */
    TEL;

    /** Returns the word that definition files use. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
