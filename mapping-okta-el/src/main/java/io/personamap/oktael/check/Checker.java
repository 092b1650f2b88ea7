package io.personamap.oktael.check;

import io.personamap.core.expr.Expr;
import io.personamap.core.problem.ProblemCode;
import io.personamap.oktael.function.ValueType;
import io.personamap.oktael.syntax.Diagnostics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a tree against a dialect's functions, a schema and a place at Okta. Stateless. */
public final class Checker {
  private Checker() {}

  /** Adds what is wrong with the names of {@code calls} in a text that cannot be parsed. */
  public static void checkNames(
      List<Expr.Call> calls, String source, CheckSettings settings, Diagnostics diagnostics) {
    CallCheck check = new CallCheck(source, settings, diagnostics);
    Set<Integer> reported = new HashSet<>();
    diagnostics.all().forEach(diagnostic -> reported.add(diagnostic.span().start()));
    for (Expr.Call call : calls) {
      if (reported.add(call.span().start())) {
        check.checkName(call);
      }
    }
  }

  /**
   * Adds what is wrong with {@code tree}, which was parsed from {@code source}.
   *
   * @return the type of its value
   */
  public static ValueType check(
      Expr tree, String source, CheckSettings settings, Diagnostics diagnostics) {
    ValueType type = tree.accept(new Typing(source, settings, diagnostics));
    if (settings.groupRule() && !mayBeCondition(tree, type) && !diagnostics.hasErrors()) {
      diagnostics.error(
          ProblemCode.USAGE_NOT_ALLOWED,
          tree.span(),
          "a group rule is a condition: its value is a Boolean, not "
              + OperatorCheck.article(NameCheck.isText(tree) ? ValueType.STRING : type),
          null);
    }
    return type;
  }

  /** Returns whether {@code tree} may be true or false; a sum and a name at Okta never are. */
  public static boolean mayBeCondition(Expr tree, ValueType type) {
    boolean sum =
        tree instanceof Expr.Binary binary && binary.operator() == Expr.BinaryOperator.ADD;
    return type == ValueType.BOOLEAN || (type == ValueType.ANY && !sum && !NameCheck.isText(tree));
  }
}
