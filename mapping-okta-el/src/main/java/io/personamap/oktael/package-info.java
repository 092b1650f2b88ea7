/**
 * The Okta Expression Language, both dialects: text in, {@link io.personamap.core.expr.Expr} out.
 * Start at {@link io.personamap.oktael.OktaLanguage}. Nothing here is null unless marked
 * {@code @Nullable}.
 */
@NullMarked
package io.personamap.oktael;

import org.jspecify.annotations.NullMarked;
