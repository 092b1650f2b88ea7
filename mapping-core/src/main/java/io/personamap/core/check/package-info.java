/**
 * Finds in a rule set, before any profile is mapped, what is probably not as meant. Start at {@link
 * io.personamap.core.check.RuleSetCheck}. One class a subject: conditions, order of rules, names,
 * tables, the target. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.check;

import org.jspecify.annotations.NullMarked;
