package io.personamap.core.rules;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.ConditionIndex;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.expr.Expression;
import io.personamap.core.expr.ExpressionCompiler;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One index over the rules of all kinds, numbered through: an attribute or group that rules of
 * several kinds ask for is looked up once. Immutable.
 */
final class RuleIndex {
  private final ConditionIndex conditions;

  private final Map<Kind, Range> ranges = new EnumMap<>(Kind.class);

  /** The numbers of the rules of one kind, {@code end} excluded. */
  record Range(int first, int end) {
    private static final Range NONE = new Range(0, 0);
  }

  RuleIndex(Map<Kind, List<Rule>> rules, ExpressionCompiler compiler) {
    List<@Nullable Expression> all = new ArrayList<>();
    rules.forEach(
        (kind, list) -> {
          ranges.put(kind, new Range(all.size(), all.size() + list.size()));
          list.forEach(rule -> all.add(condition(rule)));
        });
    this.conditions = compiler.index(all);
  }

  private static @Nullable Expression condition(Rule rule) {
    return rule.trigger() instanceof Rule.Trigger.When when ? when.condition().expression() : null;
  }

  Candidates candidates(Evaluation evaluation) {
    return new Candidates(this, conditions.candidates(evaluation));
  }

  Range range(Kind kind) {
    return ranges.getOrDefault(kind, Range.NONE);
  }
}
