/**
 * Who someone is: the identity provider's view of one user. Start at {@link UserProfile}; a {@code
 * ProfileReader} makes one from a document of an identity provider, and {@link Profiles} reads a
 * file of them. A new format is one reader and one line in {@code DetectingReader}. Attribute
 * values may be null (never populated), which is not the empty text; all else is non-null.
 */
@NullMarked
package io.personamap.core.profile;

import org.jspecify.annotations.NullMarked;
