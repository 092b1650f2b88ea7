/**
 * Trees back to text: {@link io.personamap.oktael.print.Printer}. Nothing here is null unless
 * marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.oktael.print;

import org.jspecify.annotations.NullMarked;
