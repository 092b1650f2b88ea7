/**
 * Target definitions as data, and what they make of a persona. Start at {@link
 * io.personamap.scim.target.Target}.
 *
 * <p>A definition is a YAML file: the schemas of the target in the words of RFC 7643 section 7, and
 * at each attribute which persona value feeds it and the limits that the RFC has no words for.
 * Nothing in the code knows a platform; adding one is adding a file (and its line in {@code index},
 * because the content of a jar cannot be listed everywhere). The order of the file is the order of
 * emission.
 *
 * <p>A value that cannot be read, or has no place in the target, is left out with a problem. A
 * limit that the persona breaks (range, number of values, two values that exclude each other) stops
 * the whole resource: the platform would take something else than the rules say.
 *
 * <p>Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.scim.target;

import org.jspecify.annotations.NullMarked;
