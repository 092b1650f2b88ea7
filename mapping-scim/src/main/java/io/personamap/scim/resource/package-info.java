/**
 * SCIM 2.0 resources (RFC 7643) as immutable trees that write themselves. Start at {@link
 * io.personamap.scim.resource.ScimResource}; {@link io.personamap.scim.resource.ScimMapping} is
 * what a target makes of a persona. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.scim.resource;

import org.jspecify.annotations.NullMarked;
