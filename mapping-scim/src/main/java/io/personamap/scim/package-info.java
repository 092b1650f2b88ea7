/**
 * Personas to SCIM 2.0 (RFC 7643, RFC 7644). Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.scim;

import org.jspecify.annotations.NullMarked;
