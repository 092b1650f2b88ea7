package io.personamap.oktael.function;

import io.personamap.core.expr.EvaluationException;
import io.personamap.core.expr.ExprFunction;
import io.personamap.core.problem.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes one {@link FunctionSpec} as a sentence that ends with its code. Not thread-safe. */
final class SpecBuilder {
  private final FunctionSpec.Form form;
  private final ValueType target;
  private final String name;
  private final List<Parameter> parameters;
  private ValueType result = ValueType.ANY;
  private Set<Dialect> dialects;
  private FunctionSpec.Origin origin = FunctionSpec.Origin.OKTA;
  private String summary = "";
  private String nulls = "";
  private FunctionSpec.Example example = new FunctionSpec.Example("", "", "{}");

  private SpecBuilder(
      FunctionSpec.Form form, ValueType target, String name, List<Parameter> parameters) {
    this.form = form;
    this.target = target;
    this.name = name;
    this.parameters = parameters;
    this.dialects =
        EnumSet.of(form == FunctionSpec.Form.METHOD ? Dialect.IDENTITY_ENGINE : Dialect.CLASSIC);
  }

  /** Begins a function, of the classic dialect unless {@link #in} says otherwise. */
  static SpecBuilder function(String name, Parameter... parameters) {
    return new SpecBuilder(FunctionSpec.Form.FUNCTION, ValueType.ANY, name, List.of(parameters));
  }

  /** Begins a method of Identity Engine. */
  static SpecBuilder method(ValueType target, String name, Parameter... parameters) {
    return new SpecBuilder(FunctionSpec.Form.METHOD, target, name, List.of(parameters));
  }

  SpecBuilder gives(ValueType type) {
    result = type;
    return this;
  }

  SpecBuilder in(Dialect... where) {
    dialects = Set.of(where);
    return this;
  }

  SpecBuilder from(FunctionSpec.Origin whose) {
    origin = whose;
    return this;
  }

  SpecBuilder summary(String sentence) {
    summary = sentence;
    return this;
  }

  SpecBuilder nulls(String sentence) {
    nulls = sentence;
    return this;
  }

  /** Adds an example over literals. */
  SpecBuilder example(String expression, String json) {
    return example(expression, json, "{}");
  }

  /** Adds an example in a context, which has the form that {@code eval --cases} reads. */
  SpecBuilder example(String expression, String json, String context) {
    example = new FunctionSpec.Example(expression, json, context);
    return this;
  }

  /** Ends the sentence. */
  FunctionSpec does(Body body) {
    return new FunctionSpec(
        form,
        name,
        parameters,
        target,
        result,
        dialects,
        origin,
        summary,
        nulls,
        example,
        checked(body));
  }

  /** Wraps a body, so that it sees the right number of arguments and counts as a step. */
  private ExprFunction checked(Body body) {
    int receivers = form == FunctionSpec.Form.METHOD ? 1 : 0;
    int fewest = FunctionSpec.fewest(parameters) + receivers;
    int most = FunctionSpec.most(parameters);
    Arguments.Taker taker = new Arguments.Taker(name, parameters, receivers);
    return (evaluation, values) -> {
      evaluation.step(1);
      if (values.length < fewest || values.length - receivers > most) {
        throw new EvaluationException(
            ProblemCode.ARGUMENT_COUNT,
            "`" + taker.function() + "` with a wrong number of arguments");
      }
      return body.call(new Arguments(taker, evaluation, values));
    };
  }
}
