package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** Returns the only assignment of a directory or an app; null where it has none or several. */
  static @Nullable Object onlyAssignment(Map<?, ?> fact) {
    return fact.get("assignments") instanceof List<?> list && list.size() == 1 ? list.get(0) : null;
  }
}
