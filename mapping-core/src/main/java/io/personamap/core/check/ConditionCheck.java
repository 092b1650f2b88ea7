package io.personamap.core.check;

import io.personamap.core.check.CheckedRules.Use;
import io.personamap.core.condition.Condition;
import io.personamap.core.condition.Constants;
import io.personamap.core.condition.Trees;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.Expr.BinaryOperator;
import io.personamap.core.expr.FunctionLibrary;
import io.personamap.core.expr.Values;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds conditions, and parts of conditions, whose outcome is the same for every profile. */
final class ConditionCheck {
  /** A comparison of every two parts of a longer chain costs more than its hint is worth. */
  private static final int MAX_PARTS = 40;

  private final CheckedRules rules;
  private final FunctionLibrary functions;
  private final Constants constants;
  private final ProblemCollector findings;

  ConditionCheck(CheckedRules rules, ProblemCollector findings) {
    this.rules = rules;
    this.functions = rules.rules().language().functions();
    this.constants = new Constants(functions);
    this.findings = findings;
  }

  void run() {
    for (Use use : rules.conditions()) {
      Expr tree = use.expression().expression().tree();
      boolean deliberate = tree instanceof Expr.Literal literal && isTrue(literal);
      if (!deliberate) {
        condition(use, tree, true);
      }
      choices(use, tree);
    }
    for (Use use : rules.values()) {
      choices(use, use.expression().expression().tree());
    }
  }

  private static boolean isTrue(Expr.Literal literal) {
    return Boolean.TRUE.equals(literal.value());
  }

  /** The conditions of {@code a ? b : c}, wherever they stand. */
  private void choices(Use use, Expr tree) {
    for (Expr part : Trees.all(tree)) {
      if (part instanceof Expr.Conditional choice) {
        condition(use, choice.condition(), false);
      }
    }
  }

  private void condition(Use use, Expr expr, boolean ofRule) {
    Optional<Constants.Value> constant = constants.of(expr);
    if (constant.isPresent() && !(constant.get().value() instanceof Boolean)) {
      report(
          use,
          expr,
          Problem.error(
              ProblemCode.RESULT_TYPE,
              "a condition is true or false, not " + Values.typeName(constant.get().value())));
      return;
    }
    Condition condition = Condition.of(expr, functions);
    if (condition.isNever()) {
      String message = (ofRule ? "no user can match " : "nothing can satisfy ") + quoted(use, expr);
      report(
          use,
          expr,
          Problem.warning(ProblemCode.RULE_NEVER_MATCHES, message)
              .hint(clash(use, expr, BinaryOperator.AND)));
    } else if (condition.isAlways()) {
      String message = (ofRule ? "every user matches " : "this always holds: ") + quoted(use, expr);
      report(
          use,
          expr,
          Problem.warning(ProblemCode.RULE_ALWAYS_MATCHES, message)
              .hint(clash(use, expr, BinaryOperator.OR)));
    } else if (expr instanceof Expr.Binary binary && isJunction(binary)) {
      condition(use, binary.left(), false);
      condition(use, binary.right(), false);
    }
  }

  private static boolean isJunction(Expr.Binary binary) {
    return binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR;
  }

  /** Names the two parts that exclude each other, or one of which always holds. */
  private @Nullable String clash(Use use, Expr expr, BinaryOperator operator) {
    List<Expr> parts = expr.operands(operator);
    boolean never = operator == BinaryOperator.AND;
    for (int i = 0; i < Math.min(parts.size(), MAX_PARTS); i++) {
      for (int j = 0; j < i; j++) {
        Expr both =
            new Expr.Binary(
                operator, parts.get(j), parts.get(i), parts.get(j).span().to(parts.get(i).span()));
        Condition condition = Condition.of(both, functions);
        if (never ? condition.isNever() : condition.isAlways()) {
          String pair = quoted(use, parts.get(j)) + " and " + quoted(use, parts.get(i));
          return never
              ? pair + " exclude each other"
              : "one of " + pair + " always holds; was AND meant?";
        }
      }
    }
    return null;
  }

  private void report(Use use, Expr expr, Problem problem) {
    findings.add(problem.at(use.expression().placeOf(expr.span())).inRule(use.label()));
  }

  private static String quoted(Use use, Expr expr) {
    String text = expr.span().of(use.expression().expression().source());
    return "`" + text.strip().replaceAll("\\s+", " ") + "`";
  }
}
