package io.personamap.oktael.function;

import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arrays as text with commas, and back. No quoting: the reference has none. */
final class CsvText {
  private CsvText() {}

  /** Returns the values between the commas, trimmed; the empty text is the empty array. */
  static List<String> split(String csv, Evaluation evaluation) {
    evaluation.step(csv.length() >> 6);
    if (csv.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    int start = 0;
    for (int comma = csv.indexOf(','); comma >= 0; comma = csv.indexOf(',', start)) {
      values.add(csv.substring(start, comma).trim());
      evaluation.checked(values);
      start = comma + 1;
    }
    values.add(csv.substring(start).trim());
    return evaluation.checked(values);
  }

  /**
   * Returns the elements as text with {@code separator} between; null is the empty text.
   *
   * @throws EvaluationException if the text grows too long, or an element is a map
   */
  static String join(
      List<? extends @Nullable Object> values, String separator, Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    append(text, values, separator, evaluation);
    return text.toString();
  }

  private static void append(
      StringBuilder text,
      List<? extends @Nullable Object> values,
      String separator,
      Evaluation evaluation) {
    evaluation.step(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        append(text, separator, evaluation);
      }
      Object value = values.get(i);
      if (value instanceof String part) { // a text is soon told, what is no list is not
        append(text, part, evaluation);
      } else if (value instanceof List<?> inner) {
        append(text, inner, ",", evaluation);
      } else if (value instanceof Map<?, ?>) {
        throw new EvaluationException(
            ProblemCode.OPERAND_TYPE, "an Array with a map in it has no text");
      } else if (value != null) {
        append(text, value.toString(), evaluation);
      }
    }
  }

  private static void append(StringBuilder text, String part, Evaluation evaluation) {
    evaluation.checkTextLength((long) text.length() + part.length());
    text.append(part);
  }
}
