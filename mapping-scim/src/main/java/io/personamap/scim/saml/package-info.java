/**
 * A persona as the attributes of a SAML assertion, for platforms that make or update accounts at
 * login. Start at {@link io.personamap.scim.saml.SamlProfile}.
 *
 * <p>Genesys Cloud documents three attributes, whose case counts: {@code email}, {@code
 * OrganizationName} and {@code ServiceName}. That it reads more, and that it makes accounts at
 * login, no page of the vendor says. Further attributes therefore need {@link
 * io.personamap.scim.saml.SamlProfile#unverified} and are marked in the result.
 *
 * <p>An assertion cannot say "leave it": what it does not hold may be taken for gone, and what it
 * holds of a list for all of it. So a list with an unknown member is sent at the first login only,
 * when there is nothing to lose. A login is refused where nobody can say whether the person is
 * provisioned, and at a first login where a division is locked and nobody can say whether the
 * person belongs into it: such an account would be made in the home division.
 *
 * <p>Source: Genesys Cloud Resource Center, "Add a generic single sign-on provider". Nothing here
 * is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.scim.saml;

import org.jspecify.annotations.NullMarked;
