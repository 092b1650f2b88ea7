package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.ConditionIndex;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.Expression;
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
  private final ConditionIndex conditions;

  /** Where the rules of each kind begin, and where the last ends. */
  private final int[] starts = new int[Kind.values().length + 1];

  RuleIndex(Map<Kind, List<Rule>> rules, ExpressionCompiler compiler) {
    List<@Nullable Expression> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      starts[kind.ordinal()] = all.size();
      rules.getOrDefault(kind, List.of()).forEach(rule -> all.add(condition(rule)));
    }
    starts[starts.length - 1] = all.size();
    this.conditions = compiler.index(all);
  }

  private static @Nullable Expression condition(Rule rule) {
    return rule.trigger() instanceof Rule.Trigger.When when ? when.condition().expression() : null;
  }

  Candidates candidates(Evaluation evaluation) {
    return new Candidates(this, conditions.candidates(evaluation));
  }

  /** Returns the number of the first rule of {@code kind}. */
  int first(Kind kind) {
    return starts[kind.ordinal()];
  }

  /** Returns the number behind the last rule of {@code kind}. */
  int end(Kind kind) {
    return starts[kind.ordinal() + 1];
  }
}
