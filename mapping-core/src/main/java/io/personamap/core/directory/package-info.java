/**
 * Names to ids: what the contact-centre platform knows. Start at {@link Directory}; {@code
 * CachedDirectory} puts a bounded cache before any source. A look-up has three answers, found, not
 * found and unavailable, and the third is never taken for the second. A cache is for one
 * organisation; {@code TenantDirectories} keeps one for each, and {@code tenants} lists them.
 * Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.directory;

import org.jspecify.annotations.NullMarked;
