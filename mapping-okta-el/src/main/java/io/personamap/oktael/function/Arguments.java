package io.personamap.oktael.function;

import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.ProblemCode;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, read as the type that a function needs. Reading a text or an array
 * counts steps by its length, so that a function whose work is linear needs no count of its own.
 */
final class Arguments {
  private final Taker taker;
  private final Evaluation evaluation;
  private final @Nullable Object[] values;

  /**
   * What takes the arguments: failures name it.
   *
   * @param receivers 1 for a method, whose target is the first argument, else 0
   */
  record Taker(String function, List<Parameter> parameters, int receivers) {}

  Arguments(Taker taker, Evaluation evaluation, @Nullable Object[] values) {
    this.taker = taker;
    this.evaluation = evaluation;
    this.values = values;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  int count() {
    return values.length;
  }

  /** Returns an argument as it is, null where it is left out. */
  @Nullable Object value(int index) {
    return index < values.length ? values[index] : null;
  }

  /** Returns the arguments from a position on, as they are. */
  List<@Nullable Object> from(int index) {
    return Collections.unmodifiableList(Arrays.asList(values).subList(index, values.length));
  }

  /**
   * Returns an argument as text, null as null. Numbers and Booleans are written out and an array's
   * elements joined by commas, as Spring converts them where a String is due.
   */
  @Nullable String textOrNull(int index) {
    Object value = value(index);
    if (value == null) {
      return null;
    }
    String text = value instanceof String string ? string : converted(value, index);
    evaluation.step(text.length() >> 6);
    return text;
  }

  /** Returns an argument as text, null as the empty text. */
  String textOrEmpty(int index) {
    String text = textOrNull(index);
    return text == null ? "" : text;
  }

  /** Returns an argument as text. */
  String text(int index) {
    String text = textOrNull(index);
    if (text == null) {
      throw wrong(index, "a String");
    }
    return text;
  }

  private String converted(Object value, int index) {
    if (value instanceof List<?> list) {
      return CsvText.join(list, ",", evaluation);
    }
    if (value instanceof ZonedDateTime time) {
      return Times.iso(time);
    }
    if (value instanceof Map<?, ?>) {
      throw wrong(index, "a String");
    }
    return value.toString();
  }

  /** Returns an argument as a 32-bit integer. */
  int integer(int index) {
    Object value = value(index);
    if (value instanceof Integer i) {
      return i;
    }
    if (value instanceof Number number && number.doubleValue() == number.intValue()) {
      return number.intValue();
    }
    throw wrong(index, "an Integer");
  }

  /**
   * Returns an argument as an array: null as the empty one, a text as the values between its
   * commas.
   */
  List<? extends @Nullable Object> array(int index) {
    Object value = value(index);
    if (value == null) {
      return List.of();
    }
    if (value instanceof String csv) {
      return CsvText.split(csv, evaluation);
    }
    return list(index);
  }

  /** Returns an argument that must be an array. */
  List<? extends @Nullable Object> list(int index) {
    if (value(index) instanceof List<?> list) {
      evaluation.step(list.size());
      return list;
    }
    throw wrong(index, "an Array");
  }

  /** Returns an argument that must be a map. */
  Map<?, ?> map(int index) {
    if (value(index) instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong(index, "a map");
  }

  /** Returns an argument as a time; a text counts in the full ISO 8601 form. */
  ZonedDateTime time(int index) {
    Object value = value(index);
    if (value instanceof ZonedDateTime time) {
      return time;
    }
    if (value instanceof String text) {
      return Times.parseIso(text);
    }
    throw wrong(index, "a ZonedDateTime");
  }

  /** Returns the failure for an argument of a wrong type; it names no value. */
  EvaluationException wrong(int index, String expected) {
    Object value = value(index);
    return new EvaluationException(
        value == null ? ProblemCode.NULL_VALUE : ProblemCode.OPERAND_TYPE,
        "`"
            + taker.function()
            + "` takes "
            + expected
            + place(index)
            + ", not "
            + Values.typeName(value));
  }

  private String place(int index) {
    List<Parameter> parameters = taker.parameters();
    int position = Math.min(index - taker.receivers(), parameters.size() - 1);
    return position < 0 ? "" : " as `" + parameters.get(position).name() + "`";
  }

  /** Returns a failure of this function. */
  EvaluationException failure(ProblemCode code, String predicate) {
    return new EvaluationException(code, "`" + taker.function() + "` " + predicate);
  }
}
