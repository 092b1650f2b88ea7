package io.personamap.oktael.function;

import io.personamap.core.expr.Expression;
import io.personamap.core.expr.Limits;

/**
 * The way back from the functions into the language: the second argument of {@code
 * getFilteredGroups} is itself an expression, over the root {@code group}. The front end hands one
 * in through {@link Catalogue#withGroupExpressions}.
 */
@FunctionalInterface
public interface GroupExpressionCompiler {

  /**
   * Compiles {@code source}. Called once per text while the catalogue lives, as long as the texts
   * are few.
   *
   * @param limits what one evaluation of it may cost
   * @throws io.personamap.core.expr.ExpressionException with everything that is wrong
   */
  Expression compile(String source, Limits limits);
}
