/**
 * What identity providers and servers really send, read into the model that the library emits.
 * Start at {@link io.personamap.scim.inbound.Inbound}.
 *
 * <p>Mended on the way: names and URNs in any case, extension URNs missing in {@code schemas} or in
 * a path, URNs and dots in the keys of an operation without a path, {@code "False"} for {@code
 * false}, numbers as texts and texts as numbers, single values for lists, objects as JSON texts
 * (Entra's app roles), {@code Add} for {@code add}, {@code remove} with a list of values, and null,
 * {@code ""} and {@code []} for "no value". What the target does not define is kept as it came.
 *
 * <p>Sources: RFC 7643 section 2.1 and 2.5, RFC 7644 section 3.5.2; Microsoft's pages on SCIM
 * compatibility of Entra ID; Okta's SCIM reference. Nothing here is null unless marked
 * {@code @Nullable}.
 */
@NullMarked
package io.personamap.scim.inbound;

import org.jspecify.annotations.NullMarked;
