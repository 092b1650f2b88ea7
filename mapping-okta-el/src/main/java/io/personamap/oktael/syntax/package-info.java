/**
 * Text to tree. Start at {@link io.personamap.oktael.syntax.Parser}.
 *
 * <p>Three steps. The {@code Lexer} and the {@code Structure} walk the text once and report
 * everything that is wrong with it in Okta's terms, so that the text which goes on is sound.
 * Spring's parser then builds its tree, because its grammar is the one that Okta uses. The {@code
 * TreeMaker} takes over the kinds of node that the language has and refuses all others; it reads
 * every name and constant from the author's text, not from Spring's nodes, because Spring gets a
 * text in which they are masked: an attribute called {@code not} would be an operator to it.
 *
 * <p>Nothing here is null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.oktael.syntax;

import org.jspecify.annotations.NullMarked;
