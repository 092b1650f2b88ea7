package io.personamap.core.expr;

import java.util.List;

/**
 * Texts of a context that conditions look for, such as the names of the user's groups. Pure; never
 * fails, and does not ask for the time.
 */
@FunctionalInterface
public interface KeySource {

  /** Returns the texts, in any order. */
  List<String> keys(EvaluationContext context);
}
