package io.personamap.core.phone;

/** What a number is for, by the numbering plan of its region. */
public enum NumberKind {
  /** A mobile number. */
  MOBILE("mobile"),
  /** A number of a place. */
  FIXED("fixed"),
  /** A number of which the plan does not tell whether it is mobile, as in North America. */
  FIXED_OR_MOBILE("fixed-or-mobile"),
  /** A number that costs the caller nothing. */
  TOLL_FREE("toll-free"),
  /** A number whose cost the two sides share. */
  SHARED_COST("shared-cost"),
  /** A number that costs more. */
  PREMIUM_RATE("premium-rate"),
  /** Anything else: voice over IP, pagers, personal numbers. */
  OTHER("other");

  private final String word;

  NumberKind(String word) {
    this.word = word;
  }

  /** Returns the word that rule files and messages use. */
  public String word() {
    return word;
  }

  /** Returns whether a number of this kind may be one of {@code wanted}. */
  public boolean canBe(NumberKind wanted) {
    return this == wanted
        || (this == FIXED_OR_MOBILE && (wanted == MOBILE || wanted == FIXED))
        || (wanted == FIXED_OR_MOBILE && (this == MOBILE || this == FIXED));
  }
}
