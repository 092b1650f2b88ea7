package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.ConditionIndex;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.Expr;
import io.personamap.core.expr.ExpressionCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One index over the rules of all kinds, numbered through: an attribute or group that rules of
 * several kinds ask for is looked up once. Immutable.
 */
final class RuleIndex {
  private final int[] first = new int[Kind.values().length + 1];
  private final ConditionIndex conditions;

  RuleIndex(Map<Kind, List<Rule>> rules, ExpressionCompiler compiler) {
    List<@Nullable Expr> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      first[kind.ordinal()] = all.size();
      for (Rule rule : rules.getOrDefault(kind, List.of())) {
        all.add(rule.trigger() instanceof Rule.Trigger.When when ? when.tree() : null);
      }
    }
    first[first.length - 1] = all.size();
    this.conditions = compiler.index(all);
  }

  Candidates candidates(Evaluation evaluation) {
    return new Candidates(this, conditions.candidates(evaluation));
  }

  /** Returns the number of the first rule of {@code kind}. */
  int first(Kind kind) {
    return first[kind.ordinal()];
  }

  /** Returns the number behind the last rule of {@code kind}. */
  int end(Kind kind) {
    return first[kind.ordinal() + 1];
  }
}
