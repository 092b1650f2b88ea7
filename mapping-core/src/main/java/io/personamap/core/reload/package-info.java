/**
 * Rule files that change while a program runs. Start at {@link
 * io.personamap.core.reload.RuleSetHolder}. No thread of its own: the caller refreshes, or hands an
 * executor to {@code watch}. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.reload;

import org.jspecify.annotations.NullMarked;
