package io.personamap.oktael.function;

import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the array functions of both dialects do; each gives a new array. Elements are compared as
 * {@code ==} compares: numbers by value, no conversion between text and number.
 */
final class ArrayOperations {
  /** Deeper than any document nests, shallow enough for every stack. */
  private static final int DEEPEST = 500;

  private ArrayOperations() {}

  static boolean contains(List<? extends @Nullable Object> array, @Nullable Object value) {
    for (int i = 0; i < array.size(); i++) {
      if (Values.equal(array.get(i), value)) {
        return true;
      }
    }
    return false;
  }

  static List<@Nullable Object> add(
      List<? extends @Nullable Object> array, @Nullable Object value, Evaluation evaluation) {
    List<@Nullable Object> longer = new ArrayList<>(array.size() + 1);
    longer.addAll(array);
    longer.add(value);
    evaluation.checked(longer);
    return Collections.unmodifiableList(longer);
  }

  static List<@Nullable Object> remove(
      List<? extends @Nullable Object> array, @Nullable Object value) {
    List<@Nullable Object> shorter = new ArrayList<>(array.size());
    for (Object element : array) {
      if (!Values.equal(element, value)) {
        shorter.add(element);
      }
    }
    return Collections.unmodifiableList(shorter);
  }

  static List<@Nullable Object> flatten(
      List<? extends @Nullable Object> array, Evaluation evaluation) {
    List<@Nullable Object> flat = new ArrayList<>(array.size());
    flattenInto(flat, array, 0, evaluation);
    return Collections.unmodifiableList(flat);
  }

  private static void flattenInto(
      List<@Nullable Object> flat,
      List<? extends @Nullable Object> array,
      int depth,
      Evaluation evaluation) {
    if (depth > DEEPEST) {
      throw new EvaluationException(ProblemCode.LIMIT_DEPTH, "an Array nested too deep");
    }
    evaluation.step(array.size());
    for (Object element : array) {
      if (element instanceof List<?> inner) {
        flattenInto(flat, inner, depth + 1, evaluation);
      } else {
        flat.add(element);
        evaluation.checked(flat);
      }
    }
  }
}
