/**
 * Why not: the smallest change of a profile under which a rule set would grant a name. Start at
 * {@link io.personamap.core.whynot.WhyNot}.
 *
 * <p>A search by cost over changed profiles. What a condition asks for is read from its terms
 * ({@code core.condition}); where a term holds a test that nobody understands, values are guessed
 * and tried. No answer is given that was not tried by mapping the changed profile. Answers hold
 * values out of a profile: show them to those who may see the profile, and never log them. Nothing
 * here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.whynot;

import org.jspecify.annotations.NullMarked;
