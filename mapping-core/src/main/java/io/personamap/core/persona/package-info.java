/**
 * What someone may do at the contact centre: roles, a division, skills with proficiencies,
 * languages, phones and attributes. Start at {@link PersonaMapper}, which makes a {@link Persona}
 * out of a profile and a rule set.
 *
 * <p>Every mapped value is known, absent or unknown ({@link Mapped}), and unknown is never taken
 * for absent: a failure never grants and never revokes. Where the directory did not answer, {@code
 * MappingResult.isRetryable} says that mapping the profile again may help. Nothing here is null
 * unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.persona;

import org.jspecify.annotations.NullMarked;
