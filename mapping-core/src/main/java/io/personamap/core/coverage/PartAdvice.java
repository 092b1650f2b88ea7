package io.personamap.core.coverage;

import static java.util.stream.Collectors.joining;

import io.personamap.core.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/** Says which tests would show a part of a condition to decide on its own. Immutable. */
final class PartAdvice {
  private final String source;
  private final List<Step> path;

  /**
   * One step from the condition to its part.
   *
   * @param kind how the step goes
   * @param other the other side of a junction, as text, or empty
   * @param and whether the junction is AND
   */
  private record Step(Kind kind, String other, boolean and) {}

  private enum Kind {
    LEFT,
    RIGHT,
    NOT
  }

  PartAdvice(String source) {
    this(source, List.of());
  }

  private PartAdvice(String source, List<Step> path) {
    this.source = source;
    this.path = path;
  }

  PartAdvice leftOf(Expr.Binary junction) {
    return then(Kind.LEFT, junction.right(), junction);
  }

  PartAdvice rightOf(Expr.Binary junction) {
    return then(Kind.RIGHT, junction.left(), junction);
  }

  private PartAdvice then(Kind kind, Expr other, Expr.Binary junction) {
    boolean and = junction.operator() == Expr.BinaryOperator.AND;
    return then(new Step(kind, shown(other), and));
  }

  PartAdvice negated() {
    return then(new Step(Kind.NOT, "", false));
  }

  private PartAdvice then(Step step) {
    List<Step> longer = new ArrayList<>(path);
    longer.add(step);
    return new PartAdvice(source, List.copyOf(longer));
  }

  /** Returns the text of {@code node} on one line. */
  String shown(Expr node) {
    return node.span().of(source).replaceAll("\\s+", " ");
  }

  /** Returns the tests that are missing, or the empty text. */
  String text(boolean noTrue, boolean noFalse) {
    List<String> tests = new ArrayList<>();
    if (noTrue) {
      tests.add("a test where it is true" + conditions(true));
    }
    if (noFalse) {
      tests.add("a test where it is false" + conditions(false));
    }
    return String.join(", and ", tests);
  }

  /** From the part outwards: what each other side must be for the part's value to get through. */
  private String conditions(boolean part) {
    boolean value = part;
    List<String> needed = new ArrayList<>();
    for (int i = path.size() - 1; i >= 0; i--) {
      Step step = path.get(i);
      if (step.kind() == Kind.NOT) {
        value = !value;
      } else if (step.kind() == Kind.RIGHT || value == step.and()) {
        needed.add("`" + step.other() + "` is " + step.and());
      }
    }
    return needed.isEmpty() ? "" : needed.stream().collect(joining(" and ", " while ", ""));
  }
}
