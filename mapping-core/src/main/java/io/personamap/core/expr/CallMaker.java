package io.personamap.core.expr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns calls into closures. */
final class CallMaker {
  private final FunctionLibrary functions;
  private final CompiledParts parts;

  CallMaker(FunctionLibrary functions, CompiledParts parts) {
    this.functions = functions;
    this.parts = parts;
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
    return keys == null
        ? textTest(test.match(), arguments[0], constant, invocation)
        : new KeysTest(test.match(), parts.keySource(keys), constant, node.span());
  }

  /** Of a function that is neither pure nor a look at the context's texts, nobody knows. */
  void noteCall(Expr.Call call) {
    String name = call.function();
    if (!functions.isPure(name) && functions.keyTest(name).isEmpty()) {
      parts.askForNow();
    }
  }

  /** A method's name does not tell whose it is. */
  void noteMethod() {
    parts.askForNow();
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

  /** Returns a node that looks first whether another expression has computed the same. */
  Node shared(Expr tree, Node node) {
    Shape shape = Shape.of(tree).orElse(null);
    if (shape == null) {
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
