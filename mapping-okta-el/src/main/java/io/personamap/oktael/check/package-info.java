/**
 * What can be said of a tree before any person is known: names, arguments, types, constants, and
 * what Okta allows in the place. Start at {@link io.personamap.oktael.check.Checker}.
 *
 * <p>What must fail is an error; what may fail is a warning. Where the type of a part is not known,
 * as that of every attribute without a schema, nothing is said. Nothing here is null unless marked
 * {@code @Nullable}.
 */
@NullMarked
package io.personamap.oktael.check;

import org.jspecify.annotations.NullMarked;
