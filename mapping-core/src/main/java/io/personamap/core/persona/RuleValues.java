package io.personamap.core.persona;

import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.Trace;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PlacedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules' expressions give for one profile; a failure is unknown and reported, null is absent.
 */
final class RuleValues {
  private final Evaluation evaluation;
  private final List<Problem> problems;
  private final RuleListener listener;

  RuleValues(Evaluation evaluation, List<Problem> problems, RuleListener listener) {
    this.evaluation = evaluation;
    this.problems = problems;
    this.listener = listener;
  }

  RuleListener listener() {
    return listener;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Mapped<Object> value(PlacedExpression expression, String label) {
    try {
      Object value = listener.listens() ? traced(expression) : evaluated(expression);
      return value == null ? Mapped.absent() : Mapped.known(value);
    } catch (EvaluationException failure) {
      problems.add(expression.problem(failure).inRule(label));
      return Mapped.unknown();
    }
  }

  /** An empty text, list or map is absent. */
  static Mapped<Object> withoutEmpty(Mapped<Object> value) {
    boolean empty =
        value
            .ifKnown()
            .filter(
                known ->
                    known.equals("")
                        || (known instanceof List<?> list && list.isEmpty())
                        || (known instanceof Map<?, ?> map && map.isEmpty()))
            .isPresent();
    return empty ? Mapped.absent() : value;
  }

  private @Nullable Object evaluated(PlacedExpression expression) {
    return expression.expression().evaluate(evaluation);
  }

  private @Nullable Object traced(PlacedExpression expression) {
    Trace trace = expression.expression().trace(evaluation);
    listener.expression(expression, trace);
    if (trace.failure().isPresent()) {
      throw trace.failure().get();
    }
    return trace.value();
  }

  /**
   * A condition is a Boolean; null and all else is unknown, since neither yes nor no can be
   * concluded from it.
   */
  Mapped<Boolean> truth(PlacedExpression condition, String label) {
    Mapped<Object> value = value(condition, label);
    if (value.isUnknown()) {
      return Mapped.unknown();
    }
    if (value.ifKnown().orElse(null) instanceof Boolean truth) {
      return Mapped.known(truth);
    }
    boolean nothing = value.ifKnown().isEmpty();
    report(
        wrongTypeProblem(condition.place(), label, "true or false", value.ifKnown().orElse(null))
            .hint(nothing ? "compare an attribute that may be empty: `== true`" : null));
    return Mapped.unknown();
  }

  /**
   * Returns the names that {@code outcome} gives without proficiencies; absent where it gives none.
   */
  Mapped<List<String>> names(Outcome outcome, String label) {
    Mapped<List<GrantedName>> granted = granted(outcome, label, false);
    if (!(granted instanceof Mapped.Known<List<GrantedName>> known)) {
      return granted.isUnknown() ? Mapped.unknown() : Mapped.absent();
    }
    return Mapped.known(known.value().stream().map(GrantedName::name).toList());
  }

  /** Returns what {@code outcome} grants; absent where it grants nothing. */
  Mapped<List<GrantedName>> granted(Outcome outcome, String label, boolean levels) {
    if (outcome instanceof Outcome.Names names) {
      return Mapped.known(names.names());
    }
    if (outcome instanceof Outcome.Row row) {
      return row(row, label);
    }
    PlacedExpression expression = ((Outcome.Computed) outcome).expression();
    Mapped<Object> value = value(expression, label);
    if (!(value instanceof Mapped.Known<Object> known)) {
      return value.isUnknown() ? Mapped.unknown() : Mapped.absent();
    }
    return new GrantedValue(expression.place(), levels)
        .names(known.value())
        .map(names -> names.isEmpty() ? Mapped.<List<GrantedName>>absent() : Mapped.known(names))
        .orElseGet(
            () -> {
              String expected =
                  levels
                      ? "a name, a list of names, or name: proficiency"
                      : "a name or a list of names";
              wrongType(expression.place(), label, expected, known.value());
              return Mapped.unknown();
            });
  }

  private Mapped<List<GrantedName>> row(Outcome.Row row, String label) {
    Mapped<Object> key = value(row.key(), label);
    if (!(key instanceof Mapped.Known<Object> known)) {
      return key.isUnknown() ? Mapped.unknown() : Mapped.absent();
    }
    List<GrantedName> found = row.rows().get(Values.text(known.value()));
    return found == null || found.isEmpty() ? Mapped.absent() : Mapped.known(found);
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

    Optional<List<GrantedName>> names(Object value) {
      List<GrantedName> names = new ArrayList<>();
      boolean understood =
          (levels && value instanceof Map<?, ?> map)
              ? addLevels(map, names)
              : addNames(value, names);
      return understood ? Optional.of(names) : Optional.empty();
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
        names.add(new GrantedName(String.valueOf(entry.getKey()), level.doubleValue(), place));
      }
      return true;
    }
  }
}
