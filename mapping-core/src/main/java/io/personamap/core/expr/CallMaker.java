package io.personamap.core.expr;

import org.jspecify.annotations.Nullable;

/** Turns calls into closures. */
final class CallMaker {
  private final FunctionLibrary functions;
  private final Folding folding;
  private final Sharing sharing;

  CallMaker(FunctionLibrary functions, Folding folding, Sharing sharing) {
    this.functions = functions;
    this.folding = folding;
    this.sharing = sharing;
  }

  /** Returns a call outside of projections and selections. */
  Node call(Expr.Call node, ExprFunction function, Node[] arguments) {
    Node invocation = Invocation.of(function, arguments, node.span());
    if (Node.Constant.are(arguments) && functions.isPure(node.function())) {
      return folding.folded(invocation);
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
      return NodeMaker.condition(
          node.span(), textTest(test.match(), arguments[0], constant, invocation));
    }
    return sharing.keysTest(keys, test.match(), constant, node.span());
  }

  /** Of a function that is neither pure nor a look at the context's texts, nobody knows. */
  void noteCall(Expr.Call call) {
    String name = call.function();
    if (!functions.isPure(name) && functions.keyTest(name).isEmpty()) {
      sharing.askForNow();
    }
  }

  /** A method's name does not tell whose it is. */
  void noteMethod() {
    sharing.askForNow();
  }

  private static @Nullable String text(Node node) {
    return node instanceof Node.Constant constant && constant.value() instanceof String text
        ? text
        : null;
  }

  /** A text against a constant; all else is left to the function itself. */
  private static Node.Condition textTest(
      KeyTest.Match match, Node argument, String constant, Node invocation) {
    return e -> {
      Object value = argument.eval(e);
      if (value instanceof String text) {
        e.stepSearch(text, constant);
        return match.matches(text, constant);
      }
      return value != null && Values.truth(invocation.eval(e));
    };
  }

  /** Returns a node that looks first whether another expression has computed the same. */
  Node shared(Expr tree, Node node) {
    return sharing.shared(tree, node);
  }
}
