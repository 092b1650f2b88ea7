/**
 * Who someone is: the identity provider's view of one user. Start at {@link UserProfile}; a {@code
 * ProfileReader} makes one from the documents that identity providers send. Attribute values may be
 * null (never populated), which is not the empty text; all else is non-null.
 */
@NullMarked
package io.personamap.core.profile;

import org.jspecify.annotations.NullMarked;
