package io.personamap.core.condition;

/**
 * A test and the outcome that it must have. Immutable.
 *
 * @param atom the test
 * @param holds whether it must be true or false
 */
public record Literal(Atom atom, boolean holds) {}
