package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import java.util.Map;

/**
 * Reads the facts that only functions ask for. A context without the fact is no user without
 * assignments: the value is unknown then, which must neither grant nor revoke.
 */
final class Facts {
  private Facts() {}

  /**
   * Returns the fact {@code name}.
   *
   * @throws EvaluationException ({@code context-missing}) if the context has none
   */
  static Map<?, ?> of(Arguments arguments, String name) {
    Object fact = arguments.evaluation().context().facts().get(name);
    if (fact instanceof Map<?, ?> map) {
      return map;
    }
    throw arguments.failure(
        ProblemCode.CONTEXT_MISSING, "needs `" + name + "`, which is not there");
  }
}
