package io.personamap.core.persona;

import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules' expressions give for one profile; a failure is unknown and reported, null is absent.
 */
final class RuleValues {
  private final Evaluation evaluation;
  private final ProblemCollector problems;
  private final Evaluator evaluator;

  RuleValues(Evaluation evaluation, ProblemCollector problems, Evaluator evaluator) {
    this.evaluation = evaluation;
    this.problems = problems;
    this.evaluator = evaluator;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Mapped<Object> value(PlacedExpression expression, String label) {
    try {
      Object value = evaluator.value(expression, evaluation);
      return value == null ? Mapped.absent() : Mapped.known(value);
    } catch (EvaluationException failure) {
      problems.add(expression.problem(failure).inRule(label));
      return Mapped.unknown();
    }
  }

  /** An empty text, list or map is absent. */
  static Mapped<Object> withoutEmpty(Mapped<Object> value) {
    return value instanceof Mapped.Known<Object> known && isEmpty(known.value())
        ? Mapped.absent()
        : value;
  }

  private static boolean isEmpty(Object value) {
    if (value instanceof String text) {
      return text.isEmpty();
    }
    return (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /**
   * A condition is a Boolean; null and all else is unknown, since neither yes nor no can be
   * concluded from it.
   */
  Truth truth(PlacedExpression condition, String label) {
    Object value;
    try {
      value = evaluator.value(condition, evaluation);
    } catch (EvaluationException failure) {
      problems.add(condition.problem(failure).inRule(label));
      return Truth.UNKNOWN;
    }
    if (value instanceof Boolean truth) {
      return truth ? Truth.TRUE : Truth.FALSE;
    }
    report(
        wrongTypeProblem(condition.place(), label, "true or false", value)
            .hint(value == null ? "compare an attribute that may be empty: `== true`" : null));
    return Truth.UNKNOWN;
  }

  /** Returns what {@code outcome} grants; null where nobody can say, which is reported. */
  @Nullable List<GrantedName> granted(Outcome outcome, String label, boolean levels) {
    if (outcome instanceof Outcome.Names names) {
      return names.names();
    }
    if (outcome instanceof Outcome.Row row) {
      return row(row, label);
    }
    PlacedExpression expression = ((Outcome.Computed) outcome).expression();
    Mapped<Object> value = value(expression, label);
    if (!(value instanceof Mapped.Known<Object> known)) {
      return value.isUnknown() ? null : List.of();
    }
    List<GrantedName> names = new GrantedValue(expression.place(), levels).names(known.value());
    if (names == null) {
      String expected =
          levels ? "a name, a list of names, or name: proficiency" : "a name or a list of names";
      wrongType(expression.place(), label, expected, known.value());
    }
    return names;
  }

  private @Nullable List<GrantedName> row(Outcome.Row row, String label) {
    Mapped<Object> key = value(row.key(), label);
    if (!(key instanceof Mapped.Known<Object> known)) {
      return key.isUnknown() ? null : List.of();
    }
    return row.rows().getOrDefault(Values.text(known.value()), List.of());
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  void wrongType(Place place, String label, String expected, @Nullable Object value) {
    report(wrongTypeProblem(place, label, expected, value));
  }

  private static Problem wrongTypeProblem(
      Place place, String label, String expected, @Nullable Object value) {
    return Problem.error(
            ProblemCode.RESULT_TYPE,
            "expected " + expected + ", and the expression gives " + Values.typeName(value))
        .at(place)
        .inRule(label);
  }

  /** Reads names out of an expression's value. */
  private record GrantedValue(Place place, boolean levels) {

    /** Returns the names, or null where it is none and no list of names. */
    @Nullable List<GrantedName> names(Object value) {
      List<GrantedName> names = new ArrayList<>();
      boolean understood =
          (levels && value instanceof Map<?, ?> map)
              ? addLevels(map, names)
              : addNames(value, names);
      return understood ? names : null;
    }

    private boolean addNames(Object value, List<GrantedName> names) {
      if (value instanceof List<?> list) {
        return list.stream().allMatch(element -> element == null || addName(element, names));
      }
      return addName(value, names);
    }

    private boolean addName(Object value, List<GrantedName> names) {
      if (!(value instanceof String name)) {
        return false;
      }
      if (!name.isBlank()) {
        names.add(new GrantedName(name, null, place));
      }
      return true;
    }

    private boolean addLevels(Map<?, ?> map, List<GrantedName> names) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getValue() instanceof Number level)) {
          return false;
        }
        String name = String.valueOf(entry.getKey());
        if (!name.isBlank()) {
          names.add(new GrantedName(name, level.doubleValue(), place));
        }
      }
      return true;
    }
  }
}
