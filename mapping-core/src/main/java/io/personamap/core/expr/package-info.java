/**
 * Expressions: an immutable tree, compiled once into closures, evaluated per person. A front end
 * such as {@code mapping-okta-el} makes the tree from text and brings its functions; nothing here
 * knows the text's grammar, and nothing in a tree can reach a Java class. Start at {@link
 * ExpressionLanguage} to compile text, at {@link Expr} for the tree.
 *
 * <p>Values are {@code null}, {@code String}, {@code Boolean}, {@code Integer}, {@code Long},
 * {@code Double}, {@code List}, {@code Map}, and what a function returns for its fellows. Pure: no
 * I/O, no clock but the context's, no log. Non-null unless marked {@code @Nullable}.
 */
@NullMarked
package io.personamap.core.expr;

import org.jspecify.annotations.NullMarked;
