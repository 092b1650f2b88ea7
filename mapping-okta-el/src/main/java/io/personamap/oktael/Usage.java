package io.personamap.oktael;

/** Where an expression stands at Okta, which decides what it may use. */
public enum Usage {
  /** An attribute mapping, a claim or a policy: everything. */
  MAPPING,
  /**
   * The condition of a group rule: {@code String}, {@code Arrays}, {@code user} and the {@code
   * isMemberOf…} functions, with a Boolean as the result.
   */
  GROUP_RULE
}
