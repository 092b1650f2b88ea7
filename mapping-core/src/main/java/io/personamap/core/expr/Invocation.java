package io.personamap.core.expr;

import org.jspecify.annotations.Nullable;

/** Makes calls, with a shape for each of the usual numbers of arguments. */
final class Invocation {
  private Invocation() {}

  static Node of(ExprFunction function, Node[] arguments, Span span) {
    return switch (arguments.length) {
      case 1 -> new OfOne(function, arguments[0], span);
      case 2 -> new OfTwo(function, arguments[0], arguments[1], span);
      case 3 -> new OfThree(function, arguments[0], arguments[1], arguments[2], span);
      default -> new OfMany(function, arguments, span);
    };
  }

  private record OfOne(ExprFunction function, Node argument, Span span) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      try {
        return function.call(evaluation, new Object[] {argument.eval(evaluation)});
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  private record OfTwo(ExprFunction function, Node first, Node second, Span span) implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      try {
        return function.call(
            evaluation,
            new Object[] {Node.valueOf(first, evaluation), Node.valueOf(second, evaluation)});
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  private record OfThree(ExprFunction function, Node first, Node second, Node third, Span span)
      implements Node {
    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      try {
        return function.call(
            evaluation,
            new Object[] {
              Node.valueOf(first, evaluation),
              Node.valueOf(second, evaluation),
              Node.valueOf(third, evaluation)
            });
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  /** None, or four and more. */
  private static final class OfMany implements Node {
    private final ExprFunction function;
    private final Node[] arguments;
    private final Span span;

    OfMany(ExprFunction function, Node[] arguments, Span span) {
      this.function = function;
      this.arguments = arguments;
      this.span = span;
    }

    @Override
    public @Nullable Object eval(Evaluation evaluation) {
      try {
        @Nullable Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = Node.valueOf(arguments[i], evaluation);
        }
        return function.call(evaluation, values);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }
}
