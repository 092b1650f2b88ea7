package io.personamap.oktael;

/** The Okta Expression Language. */
public final class OktaLanguage {
  private OktaLanguage() {}
}
