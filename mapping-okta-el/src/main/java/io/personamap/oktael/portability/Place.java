package io.personamap.oktael.portability;

import io.personamap.oktael.function.Dialect;

/**
 * A place at Okta in which an expression may stand.
 *
 * <p>Source: the overviews of Okta's two references. Identity Engine's dialect is for app sign-in
 * policies, access certification campaigns and entitlement policies; all else is classic.
 */
public enum Place {
  /** A profile mapping, user name formats included. */
  MAPPING("mapping", "a mapping", Dialect.CLASSIC),
  /** The condition of a group rule. */
  GROUP_RULE("group-rule", "a group rule", Dialect.CLASSIC),
  /** A claim of an OpenID Connect or OAuth token. */
  CLAIM("claim", "a claim", Dialect.CLASSIC),
  /** An attribute statement of a SAML assertion. */
  SAML_ATTRIBUTE("saml-attribute", "a SAML attribute", Dialect.CLASSIC),
  /** The condition of a policy rule, campaign or entitlement. */
  POLICY("policy", "a policy", Dialect.IDENTITY_ENGINE);

  private final String id;
  private final String words;
  private final Dialect dialect;

  Place(String id, String words, Dialect dialect) {
    this.id = id;
    this.words = words;
    this.dialect = dialect;
  }

  /** Returns the stable name, such as {@code group-rule}. */
  public String id() {
    return id;
  }

  /** Returns the dialect in which Okta reads expressions here. */
  public Dialect dialect() {
    return dialect;
  }

  /** Returns the name as a sentence has it: {@code a group rule}. */
  String words() {
    return words;
  }
}
