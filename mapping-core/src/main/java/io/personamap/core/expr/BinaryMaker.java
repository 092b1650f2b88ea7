package io.personamap.core.expr;

import io.personamap.core.expr.Expr.BinaryOperator;
import io.personamap.core.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Turns operators of two operands into closures. The tree of {@code a OR b OR c …} is as deep as it
 * is long; a run of such operators becomes one closure with a loop, so that neither compiling nor
 * evaluating a thousand terms needs a thousand stack frames.
 */
final class BinaryMaker {
  private final NodeMaker nodes;
  private final Folding folding;

  BinaryMaker(NodeMaker nodes, Folding folding) {
    this.nodes = nodes;
    this.folding = folding;
  }

  Node make(Expr.Binary node) {
    Deque<Expr.Binary> spine = new ArrayDeque<>();
    Expr leftmost = node;
    while (leftmost instanceof Expr.Binary operation) {
      spine.push(operation);
      leftmost = operation.left();
    }
    Node left = leftmost.accept(nodes);
    Span leftSpan = leftmost.span();
    while (!spine.isEmpty()) {
      List<Expr.Binary> run = run(spine);
      left = joined(left, leftSpan, run);
      leftSpan = run.get(run.size() - 1).span();
    }
    return left;
  }

  /** Takes the innermost operators that one loop can compute. */
  private static List<Expr.Binary> run(Deque<Expr.Binary> spine) {
    List<Expr.Binary> run = new ArrayList<>();
    run.add(spine.pop());
    BinaryOperator first = run.get(0).operator();
    while (!spine.isEmpty() && isSameRun(first, spine.element().operator())) {
      run.add(spine.pop());
    }
    return run;
  }

  private static boolean isSameRun(BinaryOperator first, BinaryOperator next) {
    boolean logical = first == BinaryOperator.AND || first == BinaryOperator.OR;
    return logical ? next == first : isArithmetic(first) && isArithmetic(next);
  }

  private static boolean isArithmetic(BinaryOperator operator) {
    return operator.precedence() >= BinaryOperator.ADD.precedence();
  }

  private Node joined(Node left, Span leftSpan, List<Expr.Binary> run) {
    Expr.Binary first = run.get(0);
    return switch (first.operator()) {
      case AND, OR -> junction(left, leftSpan, run);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(left, run);
      case MATCHES -> matches(first, left);
      case EQ, NE, LT, LE, GT, GE -> comparison(first, left);
    };
  }

  private Node junction(Node left, Span leftSpan, List<Expr.Binary> run) {
    Node.Condition[] parts = new Node.Condition[run.size() + 1];
    parts[0] = NodeMaker.asCondition(leftSpan, left);
    for (int i = 0; i < run.size(); i++) {
      Expr right = run.get(i).right();
      parts[i + 1] = NodeMaker.asCondition(right.span(), right.accept(nodes));
    }
    return run.get(0).operator() == BinaryOperator.OR ? any(parts) : Conjunction.of(parts);
  }

  /** Most junctions have two parts; without an array each is an object less in cold memory. */
  private static Node.Condition any(Node.Condition[] parts) {
    if (parts.length == 2) {
      Node.Condition left = parts[0];
      Node.Condition right = parts[1];
      return e -> left.test(e) || right.test(e);
    }
    return e -> {
      for (Node.Condition part : parts) {
        if (part.test(e)) {
          return true;
        }
      }
      return false;
    };
  }

  private Node arithmetic(Node left, List<Expr.Binary> run) {
    Node[] rights = run.stream().map(b -> b.right().accept(nodes)).toArray(Node[]::new);
    boolean adds = run.stream().allMatch(b -> b.operator() == BinaryOperator.ADD);
    Node sum = adds ? join(left, rights, run) : arithmetic(left, rights, run);
    return Node.Constant.are(left) && Node.Constant.are(rights) ? folding.folded(sum) : sum;
  }

  private static Node join(Node left, Node[] rights, List<Expr.Binary> run) {
    List<Join.Addend> addends = new ArrayList<>(rights.length);
    for (int i = 0; i < rights.length; i++) {
      addends.add(new Join.Addend(rights[i], run.get(i).span()));
    }
    return Join.of(left, List.copyOf(addends));
  }

  private static Node arithmetic(Node left, Node[] rights, List<Expr.Binary> run) {
    BinaryOperator[] operators =
        run.stream().map(Expr.Binary::operator).toArray(BinaryOperator[]::new);
    return e -> {
      Object value = left.eval(e);
      for (int i = 0; i < rights.length; i++) {
        Object right = rights[i].eval(e);
        try {
          value = Values.compute(operators[i], value, right, e);
        } catch (EvaluationException failure) {
          throw failure.at(run.get(i).span());
        }
      }
      return value;
    };
  }

  private Node comparison(Expr.Binary node, Node left) {
    Node right = node.right().accept(nodes);
    Node comparison = ComparisonMaker.comparison(node, left, right);
    return Node.Constant.are(left, right) ? folding.folded(comparison) : comparison;
  }

  /**
   * Null matches nothing: a group rule over a blank attribute is everyday (Okta leaves it open;
   * Spring fails).
   */
  private Node matches(Expr.Binary node, Node left) {
    if (node.right() instanceof Expr.Literal literal && literal.value() instanceof String regex) {
      RegexPattern pattern = pattern(regex);
      return NodeMaker.condition(node.span(), e -> matches(left.eval(e), pattern, e));
    }
    Node right = node.right().accept(nodes);
    return NodeMaker.condition(node.span(), e -> matches(left.eval(e), right.eval(e), e));
  }

  static boolean matches(@Nullable Object text, @Nullable Object regex, Evaluation e) {
    if (!(regex instanceof String pattern)) {
      throw new EvaluationException(
          ProblemCode.OPERAND_TYPE,
          "`matches` takes a String on its right, not " + Values.typeName(regex));
    }
    // Compiling is work too, and done anew for each text.
    e.step(pattern.length());
    return matches(text, pattern(pattern), e);
  }

  /** Spring converts a number, Boolean or list on the left to its text. */
  private static boolean matches(@Nullable Object text, RegexPattern pattern, Evaluation e) {
    if (text == null) {
      return false;
    }
    boolean convertible =
        text instanceof String
            || text instanceof Number
            || text instanceof Boolean
            || text instanceof List<?>;
    if (!convertible) {
      throw new EvaluationException(
          ProblemCode.OPERAND_TYPE,
          "`matches` takes a String on its left, not " + Values.typeName(text));
    }
    return pattern.matches(Values.text(text, e), e, e.limits().regexReads());
  }

  private static RegexPattern pattern(String regex) {
    try {
      return RegexPattern.compile(regex);
    } catch (PatternSyntaxException invalid) {
      throw new EvaluationException(
          ProblemCode.REGEX_INVALID, "no regular expression: " + invalid.getDescription());
    }
  }
}
