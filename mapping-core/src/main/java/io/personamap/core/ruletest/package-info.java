/**
 * Tests of rule files, as data: a profile given, a subset of the persona expected. Start at {@link
 * io.personamap.core.ruletest.RuleTestFile}. A new thing to expect is one {@code Expectation} and
 * one key in {@code ExpectReader}.
 *
 * <p>A test that does not say {@code eligible} looks at the other rules as for an eligible person,
 * so that a gate need not be satisfied in every test; one that does is mapped as in production.
 *
 * <p>Results hold values out of the test's profile, which is test data: unlike problems, they are
 * for the author of the test. Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.ruletest;

import org.jspecify.annotations.NullMarked;
