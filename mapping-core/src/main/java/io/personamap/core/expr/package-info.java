/**
 * Expressions: an immutable tree, compiled once into closures, evaluated per person. A front end
 * such as {@code mapping-okta-el} makes the tree from text and brings its functions; nothing here
 * knows the text's grammar, and nothing in a tree can reach a Java class. Start at {@link
 * ExpressionLanguage} to compile text, at {@link Expr} for the tree.
 *
 * <p>Values are {@code null}, {@code String}, {@code Boolean}, {@code Integer}, {@code Long},
 * {@code Double}, {@code List}, {@code Map}, and what a function returns for its fellows. Pure: no
 * I/O, no clock but the context's, no log. Non-null unless marked {@code @Nullable}.
 *
 * <p>{@link ConditionIndex} trades memory for time. Of up to 256 conditions every state has a bit
 * for each, and no branch differs from person to person: mispredicted branches were nearly half of
 * what the search cost. Of more conditions a person's few are listed and sorted, and what a
 * condition needs besides its key is tried, since a look into tables of thousands costs more. Texts
 * that were searched lately are not searched again.
 */
@NullMarked
package io.personamap.core.expr;

import org.jspecify.annotations.NullMarked;
