/**
 * Phone numbers: any common spelling to E.164. Start at {@code PhoneNormalizer}. What is no valid
 * number is a problem, never a guess; a {@code PhonePolicy} is stricter ({@code refusing} kinds of
 * numbers) or milder ({@code takingPossible} ones that the plan does not have yet). Plain numbers
 * are read by the patterns of libphonenumber's plans alone, where its parser would certainly come
 * to the same; a test compares the two. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.phone;

import org.jspecify.annotations.NullMarked;
