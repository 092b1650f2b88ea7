/**
 * The functions of both dialects, as data with their code: {@link Catalogue}. The front end checks
 * calls against it, the playground completes from it, the language reference is printed from it,
 * and each example in it is a test. A new function is one entry in the class of its group ({@code
 * StringFunctions}, {@code ArrayFunctions} …). Nothing here is null unless marked
 * {@code @Nullable}.
 */
@NullMarked
package io.personamap.oktael.function;

import org.jspecify.annotations.NullMarked;
