/**
 * Which rules and conditions of a rule file a set of tests, or of profiles, has exercised. Start at
 * {@link io.personamap.core.coverage.CoverageCollector}: it is fed with the explanations of
 * mappings, so that a mapping nobody asks about costs nothing. {@link
 * io.personamap.core.coverage.CoverageText} and {@link io.personamap.core.coverage.CoverageHtml}
 * render the report.
 *
 * <p>Of a condition every atomic part counts: whether it was seen true, seen false, and whether it
 * decided on its own. The last is modified condition/decision coverage in its masking form
 * (Chilenski, An Investigation of Three Forms of the Modified Condition Decision Coverage (MCDC)
 * Criterion, DOT/FAA/AR-01/18, 2001), which is the form that AND and OR with short circuit allow: a
 * part decided a result if no other part that was evaluated hides its effect; a part that was not
 * evaluated hides nothing. It is shown to decide once it did so both as true and as false. Each
 * occurrence of a repeated part stands for itself. Evaluations that fail count for what was seen,
 * not for what decided. Inside a projection or selection nothing is observed.
 *
 * <p>Reports hold the text of the rule file and counts, no values of profiles. Nothing here is null
 * unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.coverage;

import org.jspecify.annotations.NullMarked;
