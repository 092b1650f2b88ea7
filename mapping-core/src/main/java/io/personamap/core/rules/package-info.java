/**
 * Rule files: format 1, read from YAML or JSON and compiled once. Start at {@link
 * io.personamap.core.rules.RuleSet}. A new key of the format has its room in {@code RuleSetReader}
 * (top level), {@code RuleListReader} (a rule of {@code division}, {@code roles}, {@code skills},
 * {@code languages}) or {@code AttributeReader} ({@code attributes}, {@code phones}). Nothing here
 * is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.rules;

import org.jspecify.annotations.NullMarked;
