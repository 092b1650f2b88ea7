/**
 * Conditions as logic: which tests of a profile make one hold, whether any profile can make it
 * hold, and whether one condition implies another. Start at {@link
 * io.personamap.core.condition.Condition}. Sound, not complete: "never" and "implies" are certain,
 * their opposite is not. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.condition;

import org.jspecify.annotations.NullMarked;
