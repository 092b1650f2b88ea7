package io.personamap.core.persona;

import io.personamap.core.rules.Apply;

/**
 * A mapped attribute. Immutable.
 *
 * @param value {@code String}, {@code Boolean}, a number, a {@code List} or {@code Map} of these,
 *     or a {@link Grant} (manager)
 * @param apply whether updates carry it, or only the creation of an account
 */
public record PersonaAttribute(Mapped<Object> value, Apply apply) {}
