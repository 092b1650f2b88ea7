package io.personamap.core.phone;

/** What became of a typed phone number. Immutable. */
public sealed interface PhoneResult {

  /** Where the region came from. */
  enum RegionSource {
    /** The number says it itself: it is written internationally. */
    NUMBER,
    /** The rule's region. */
    RULE,
    /** The country in the person's profile. */
    PROFILE,
    /** The file's region. */
    FILE
  }

  /** A valid number, and what told its region. */
  record Valid(PhoneNumber number, RegionSource regionSource) implements PhoneResult {}

  /**
   * A number that may exist although the numbering plan does not have it; only where the {@link
   * PhonePolicy} takes such.
   */
  record Possible(PhoneNumber number, RegionSource regionSource) implements PhoneResult {}

  /**
   * No valid number.
   *
   * @param reason what is wrong with it, without the number: that is a person's data
   */
  record Invalid(String reason) implements PhoneResult {}
}
