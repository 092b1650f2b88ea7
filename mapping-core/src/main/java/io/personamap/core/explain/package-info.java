/**
 * Why a persona is what it is: what each rule did for one profile, and why. Start at {@link
 * io.personamap.core.explain.Why}; {@link io.personamap.core.explain.WhyText} renders it. Nothing
 * is computed until somebody asks. Explanations hold values out of a profile: show them to those
 * who may see the profile, and never log them. Nothing here is null unless marked
 * {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.explain;

import org.jspecify.annotations.NullMarked;
