/**
 * Would Okta take an expression as it is written, where, and what would it take in its place. Start
 * at {@link io.personamap.oktael.OktaLanguage#portability}, which gives a {@link
 * io.personamap.oktael.portability.PortabilityReport}.
 *
 * <p>A place decides the dialect: Okta reads policies in Identity Engine's and all else in the
 * classic one. So a rewriting is a translation where the author wrote in the other dialect. It is
 * made from the tree, printed, and checked again like any other text; what stays wrong is told and
 * nothing is rewritten.
 *
 * <p>Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.oktael.portability;

import org.jspecify.annotations.NullMarked;
