/**
 * Rule files: format 1, read from YAML or JSON and compiled once. Start at {@code RuleSet}. Nothing
 * here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.rules;

import org.jspecify.annotations.NullMarked;
