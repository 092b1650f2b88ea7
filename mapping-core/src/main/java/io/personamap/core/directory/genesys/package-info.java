/**
 * The names and ids of a Genesys Cloud organisation, over its REST API. Start at {@link
 * GenesysDirectory}, and put a {@code CachedDirectory} before it.
 *
 * <p>Roles, divisions, skills and languages are read as whole lists. A list that changes while its
 * pages are read is read again: an entry that moved from a page not yet read to one that was would
 * otherwise be missing. Addresses that an answer gives (such as {@code nextUri}) are never
 * followed, redirects neither. An answer of a shape other than the documented one is an outage, not
 * an empty list.
 *
 * <p>{@code homeDivision} is the division of users that rules give none.
 *
 * <p>Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.directory.genesys;

import org.jspecify.annotations.NullMarked;
