/**
 * The fewest PATCH operations that bring an account to what the rules say. Start at {@link
 * io.personamap.scim.patch.Patcher}.
 *
 * <p>Three states meet in a patch: what this mapping sent last, what it wants now, and what the
 * account has. A wanted value is set; a value that is no longer wanted goes only if this mapping
 * had sent it; everything else stays, whoever put it there. Unknown values change nothing, and a
 * list with an unknown member only grows.
 *
 * <p><b>Forms.</b> Only those are sent that five independent implementations all understand: a bare
 * attribute name or the whole URN and a name as path; lists as values; {@code remove} to clear; a
 * filter with {@code eq} on the key of one value.
 *
 * <p><b>One value or the whole list.</b> A list in which one value changes is patched by that
 * value; where more change, one {@code replace} carries the whole list, with the values of others
 * in it, since that is one operation. Such a request undoes what somebody else writes between
 * reading and patching; plans therefore carry {@code If-Match}. The whole list is also sent where a
 * filter cannot say which value is meant: a quote, backslash, bracket or colon in its key, or two
 * values with one key; where the primary value moves; and where a member of a value goes. A list
 * with values of the platform, such as Genesys Cloud's immutable external id, is patched value by
 * value.
 *
 * <p><b>Limits.</b> What the rules give and what others put there must together keep to {@code
 * maxItems} and {@code exclusive}. Where they do not, values of the list may change, but none comes
 * and none goes, a {@code target-merge} problem says so, and the other attributes are sent: a
 * failure never grants and never revokes, and to take only what fits would be a choice that no rule
 * made. Values of others alone over a limit hinder nothing. A value of the platform that is primary
 * stays so.
 *
 * <p><b>Lists in one text</b>, such as Talkdesk's roles, are merged text by text.
 *
 * <p><b>Single complex values</b> are replaced as a whole; one that loses a member is removed and
 * added, since servers keep the members that a {@code replace} does not name.
 *
 * <p>Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.scim.patch;

import org.jspecify.annotations.NullMarked;
