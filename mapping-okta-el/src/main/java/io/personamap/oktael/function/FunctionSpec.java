package io.personamap.oktael.function;

import static java.util.stream.Collectors.joining;

import io.personamap.core.expr.ExprFunction;
import java.util.List;
import java.util.Set;

/**
 * A function or method of the language: what the reference says of it, and its code. Immutable.
 *
 * @param form how it is called
 * @param name full name: {@code String.len}, {@code isMemberOfGroup}, {@code user.getGroups}; of a
 *     method the bare name
 * @param parameters in order; of a method without its target
 * @param target the type that a method is called on; {@link ValueType#ANY} for a function
 * @param result the type of its value
 * @param dialects where it exists
 * @param origin whose it is
 * @param summary one sentence: what it gives
 * @param nulls what it does with null, one sentence
 * @param example an expression over literals and its value as JSON
 * @param body the code
 */
public record FunctionSpec(
    Form form,
    String name,
    List<Parameter> parameters,
    ValueType target,
    ValueType result,
    Set<Dialect> dialects,
    Origin origin,
    String summary,
    String nulls,
    Example example,
    ExprFunction body) {

  /** How it is called. */
  public enum Form {
    /** {@code name(arguments)}. */
    FUNCTION,
    /** {@code target.name(arguments)}. */
    METHOD
  }

  /** Whose function it is. */
  public enum Origin {
    /** On Okta's reference page. */
    OKTA,
    /** On Okta's reference page, marked deprecated. */
    OKTA_DEPRECATED,
    /** Ours; Okta refuses it. */
    EXTENSION
  }

  /**
   * An example that is also a test.
   *
   * @param expression without attributes unless {@code context} has them
   * @param value its value as JSON
   * @param context the evaluation context as JSON, in the form of {@code eval --cases}
   */
  public record Example(String expression, String value, String context) {}

  /** Copies the collections. */
  public FunctionSpec {
    parameters = List.copyOf(parameters);
    dialects = Set.copyOf(dialects);
  }

  /** Returns the fewest arguments that a call takes. */
  public int fewest() {
    return fewest(parameters);
  }

  static int fewest(List<Parameter> parameters) {
    return (int) parameters.stream().filter(p -> p.arity() != Parameter.Arity.OPTIONAL).count();
  }

  /** Returns the most arguments that a call takes. */
  public int most() {
    return most(parameters);
  }

  static int most(List<Parameter> parameters) {
    boolean open = parameters.stream().anyMatch(p -> p.arity() == Parameter.Arity.MANY);
    return open ? Integer.MAX_VALUE : parameters.size();
  }

  /** Returns the parameter that the argument at {@code index} is for; the last one may repeat. */
  public Parameter parameter(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }

  /** Returns the call with its parameters: {@code String.join(separator, text…)}. */
  public String signature() {
    String arguments = parameters.stream().map(FunctionSpec::shown).collect(joining(", "));
    String receiver = form == Form.METHOD ? target.word() + "." : "";
    return receiver + name + "(" + arguments + ")";
  }

  private static String shown(Parameter parameter) {
    return switch (parameter.arity()) {
      case ONE -> parameter.name();
      case OPTIONAL -> "[" + parameter.name() + "]";
      case MANY -> parameter.name() + "…";
    };
  }
}
