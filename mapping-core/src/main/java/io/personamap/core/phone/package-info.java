/**
 * Phone numbers: any common spelling to E.164. Start at {@code PhoneNormalizer}. What is no valid
 * number is a problem, never a guess. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.phone;

import org.jspecify.annotations.NullMarked;
