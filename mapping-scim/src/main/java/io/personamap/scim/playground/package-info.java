/**
 * The command line: evaluate an expression, map a profile, run rule tests, check rule files, or try
 * things out interactively. Start at {@link io.personamap.scim.playground.Playground}; each call is
 * one {@code …Command} class. Not part of the library: its dependencies are optional. Nothing here
 * is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.scim.playground;

import org.jspecify.annotations.NullMarked;
