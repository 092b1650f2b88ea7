package io.personamap.core.expr;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns calls into closures. */
final class CallMaker {
  private final FunctionLibrary functions;

  /** What is shared with others; null for what is evaluated alone. */
  private final @Nullable CompiledParts parts;

  private CallMaker(FunctionLibrary functions, @Nullable CompiledParts parts) {
    this.functions = functions;
    this.parts = parts;
  }

  /** Returns a maker of calls that share with all that is compiled with {@code parts}. */
  static CallMaker sharing(FunctionLibrary functions, CompiledParts parts) {
    return new CallMaker(functions, parts);
  }

  /** Returns a maker of calls that share nothing. */
  static CallMaker alone(FunctionLibrary functions) {
    return new CallMaker(functions, null);
  }

  /** Returns a call outside of projections and selections. */
  Node call(Expr.Call node, ExprFunction function, Node[] arguments) {
    Node invocation = NodeMaker.placed(node.span(), invocation(function, arguments));
    boolean constants = Arrays.stream(arguments).allMatch(Node.Constant.class::isInstance);
    if (constants && functions.isPure(node.function())) {
      return Folding.folded(invocation);
    }
    KeyTest test = functions.keyTest(node.function()).orElse(null);
    if (test == null || arguments.length == 0) {
      return shared(node, invocation);
    }
    String constant = text(arguments[arguments.length - 1]);
    KeySource keys = test.source();
    if (constant == null || arguments.length != (keys == null ? 2 : 1)) {
      return invocation;
    }
    if (keys == null) {
      return textTest(test.match(), arguments[0], constant, invocation);
    }
    return parts == null
        ? new LoneKeysTest(test.match(), keys, constant, node.span())
        : new KeysTest(test.match(), parts.keySource(keys), constant, node.span());
  }

  /** Of a function that is neither pure nor a look at the context's texts, nobody knows. */
  void noteCall(Expr.Call call) {
    String name = call.function();
    if (parts != null && !functions.isPure(name) && functions.keyTest(name).isEmpty()) {
      parts.askForNow();
    }
  }

  /** A method's name does not tell whose it is. */
  void noteMethod() {
    if (parts != null) {
      parts.askForNow();
    }
  }

  private static @Nullable String text(Node node) {
    return node instanceof Node.Constant constant && constant.value() instanceof String text
        ? text
        : null;
  }

  /** A text against a constant; all else is left to the function itself. */
  private static Node textTest(
      KeyTest.Match match, Node argument, String constant, Node invocation) {
    Node.Condition test =
        e -> {
          Object value = argument.eval(e);
          if (value instanceof String text) {
            e.stepSearch(text, constant);
            return match.matches(text, constant);
          }
          return value != null && Values.truth(invocation.eval(e));
        };
    return test;
  }

  /** Whether one of the texts of a source matches. */
  private record KeysTest(KeyTest.Match match, int source, String constant, Span span)
      implements Node.Condition {
    @Override
    public boolean test(Evaluation evaluation) {
      try {
        Keys keys = evaluation.keys(source);
        evaluation.step(keys.texts().size());
        return keys.match(match, constant);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  /** The same, where nobody else asks for the texts. */
  private record LoneKeysTest(KeyTest.Match match, KeySource source, String constant, Span span)
      implements Node.Condition {
    @Override
    public boolean test(Evaluation evaluation) {
      try {
        List<String> texts = source.keys(evaluation.context());
        evaluation.step(texts.size());
        return Keys.match(texts, match, constant);
      } catch (EvaluationException failure) {
        throw failure.at(span);
      }
    }
  }

  /** Returns a node that looks first whether another expression has computed the same. */
  Node shared(Expr tree, Node node) {
    Shape shape = parts == null ? null : Shape.of(tree).orElse(null);
    if (parts == null || shape == null) {
      return node;
    }
    SharedParts.Part part = parts.shared().of(shape);
    return e -> part.isShared() ? e.shared(part.slot(), node) : node.eval(e);
  }

  static Node invocation(ExprFunction function, Node[] arguments) {
    return e -> {
      @Nullable Object[] values = new Object[arguments.length];
      for (int i = 0; i < arguments.length; i++) {
        values[i] = arguments[i].eval(e);
      }
      return function.call(e, values);
    };
  }
}
