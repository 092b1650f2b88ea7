package io.personamap.core.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code a AND b AND …}. An index that has found one part to hold leaves the others to be tried.
 */
interface Conjunction extends Node.Condition {

  /** Returns the conjunction of all parts but one. */
  Node.Condition without(int part);

  /** Returns the conjunction of two or more parts. */
  static Conjunction of(Node.Condition[] parts) {
    return parts.length == 2 ? new Both(parts[0], parts[1]) : new All(List.of(parts));
  }

  /** Most have two parts; without a list each is an object less in cold memory. */
  record Both(Node.Condition left, Node.Condition right) implements Conjunction {
    @Override
    public boolean test(Evaluation evaluation) {
      return left.test(evaluation) && right.test(evaluation);
    }

    @Override
    public Node.Condition without(int part) {
      return part == 0 ? right : left;
    }
  }

  /** Three or more. */
  record All(List<Node.Condition> parts) implements Conjunction {
    @Override
    public boolean test(Evaluation evaluation) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).test(evaluation)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Node.Condition without(int part) {
      List<Node.Condition> others = new ArrayList<>(parts);
      others.remove(part);
      return of(others.toArray(Node.Condition[]::new));
    }
  }
}
