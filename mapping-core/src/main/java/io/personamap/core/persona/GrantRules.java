package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.rules.Candidates;
import io.personamap.core.rules.RuleSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a rule set that grant names, by kind. Immutable. */
final class GrantRules {
  private final RuleSet rules;
  private final Map<Kind, List<GrantRule>> byKind = new EnumMap<>(Kind.class);

  GrantRules(RuleSet rules) {
    this.rules = rules;
    for (Kind kind : Kind.values()) {
      byKind.put(kind, GrantRule.of(kind, rules.rules(kind)));
    }
  }

  RuleSet rules() {
    return rules;
  }

  private List<GrantRule> of(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns a walk over all rules. */
  Walk all() {
    return new Walk(this, null);
  }

  /** Returns a walk over the rules that may apply or fail in {@code evaluation}. */
  Walk candidates(Evaluation evaluation) {
    return new Walk(this, rules.candidates(evaluation));
  }

  /** One person's way through the rules, kind by kind. For one thread. */
  static final class Walk {
    private final GrantRules rules;
    private final @Nullable Candidates candidates;
    private Kind kind = Kind.DIVISION;
    private List<GrantRule> ofKind = List.of();
    private int next;
    private int end;
    private boolean certain;

    private Walk(GrantRules rules, @Nullable Candidates candidates) {
      this.rules = rules;
      this.candidates = candidates;
    }

    /** Begins with the first rule of {@code kind}. */
    void start(Kind first) {
      kind = first;
      ofKind = rules.of(first);
      next = candidates == null ? 0 : candidates.first(first);
      end = candidates == null ? ofKind.size() : candidates.end(first);
    }

    /** Returns the next rule of the kind; null where there is none. */
    @Nullable GrantRule next() {
      Candidates some = candidates;
      if (some == null) {
        return next < end ? ofKind.get(next++) : null;
      }
      while (next < end && !some.mayApply(next)) {
        next++;
      }
      if (next >= end) {
        return null;
      }
      certain = some.isCertain(next);
      return ofKind.get(some.position(kind, next++));
    }

    /** Returns whether the condition of the rule that came last is known to hold. */
    boolean isCertain() {
      return certain;
    }
  }
}
