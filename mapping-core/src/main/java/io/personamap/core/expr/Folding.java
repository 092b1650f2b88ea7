package io.personamap.core.expr;

/** Computes beforehand what depends on constants alone. */
final class Folding {
  private Folding() {}

  /**
   * Returns the value of a node whose parts are constants and that asks the context for nothing;
   * the node itself where it has none, so that it fails when it is evaluated and only then.
   */
  static Node folded(Node node) {
    EvaluationContext nothing = EvaluationContext.builder().build();
    try {
      return new Node.Constant(
          node.eval(new Evaluation(nothing, new CompiledParts(), Limits.DEFAULT)));
    } catch (EvaluationException failing) {
      return node;
    }
  }
}
