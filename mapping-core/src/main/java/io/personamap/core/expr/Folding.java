package io.personamap.core.expr;

/** Computes beforehand what depends on constants alone. */
final class Folding {
  private final Evaluation nobody;

  /** Creates a folding of what is evaluated within {@code limits}. */
  Folding(Limits limits) {
    this.nobody = Evaluation.ofNobody(limits);
  }

  /**
   * Returns the value of a node whose parts are constants and that asks the context for nothing;
   * the node itself where it has none, so that it fails when it is evaluated and only then.
   */
  Node folded(Node node) {
    nobody.restart();
    try {
      return new Node.Constant(node.eval(nobody));
    } catch (EvaluationException failing) {
      return node;
    }
  }
}
