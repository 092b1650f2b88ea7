/**
 * What was wrong, where, and what was probably meant. Start at {@link Problem}; every reader of the
 * library throws {@link InvalidInputException} with all problems of its input at once. No problem
 * ever carries a person's data. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.problem;

import org.jspecify.annotations.NullMarked;
