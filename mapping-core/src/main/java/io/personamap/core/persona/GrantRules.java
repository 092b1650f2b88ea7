package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.expr.Evaluation;
import io.personamap.core.rules.Candidates;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules of a rule set that grant names, by kind. Immutable. */
final class GrantRules {
  private final RuleSet rules;
  private final List<GrantRule> numbered;
  private final Map<Kind, OfKind> byKind = new EnumMap<>(Kind.class);

  GrantRules(RuleSet rules) {
    this.rules = rules;
    List<GrantRule> all = new ArrayList<>();
    for (Kind kind : RuleSet.GRANTED) {
      OfKind ofKind = new OfKind(all.size(), GrantRule.of(kind, rules.rules(kind)));
      byKind.put(kind, ofKind);
      all.addAll(ofKind.rules);
    }
    this.numbered = List.copyOf(all);
  }

  RuleSet rules() {
    return rules;
  }

  /** Returns the rules of all kinds, in the order in which they run. */
  List<GrantRule> numbered() {
    return numbered;
  }

  /** The rules of one kind; what most of them grant lies beside them, a step nearer. */
  private static final class OfKind {
    private static final OfKind NONE = new OfKind(0, List.of());

    /** The number of the first rule. */
    private final int first;

    private final List<GrantRule> rules;

    /** {@link GrantRule#only} of each. */
    private final ReadyNames only;

    OfKind(int first, List<GrantRule> rules) {
      this.first = first;
      this.rules = rules;
      this.only = new ReadyNames(rules.stream().map(GrantRule::only).toList());
    }
  }

  private OfKind of(Kind kind) {
    return byKind.getOrDefault(kind, OfKind.NONE);
  }

  /** Returns a walk over the rules that may apply or fail in {@code evaluation}. */
  Walk candidates(Evaluation evaluation) {
    return new Walk(this, rules.candidates(evaluation));
  }

  /** One person's way through the rules, kind by kind. For one thread. */
  static final class Walk {
    private final GrantRules rules;
    private final Candidates candidates;
    private OfKind ofKind = OfKind.NONE;
    private int position;
    private boolean certain;

    private Walk(GrantRules rules, Candidates candidates) {
      this.rules = rules;
      this.candidates = candidates;
    }

    /** Goes before the first rule of {@code first}. */
    void start(Kind first) {
      ofKind = rules.of(first);
      candidates.start(first);
    }

    /** Goes to the next rule of the kind; false where there is none. */
    boolean next() {
      while (!candidates.isAtEnd() && !candidates.mayApply()) {
        candidates.next();
      }
      if (candidates.isAtEnd()) {
        return false;
      }
      certain = candidates.isCertain();
      position = candidates.position();
      candidates.next();
      return true;
    }

    /** Returns the number of the rule among those of all kinds. */
    int number() {
      return ofKind.first + position;
    }

    /** Returns the number behind the last rule of the kind. */
    int endNumber() {
      return ofKind.first + ofKind.rules.size();
    }

    GrantRule rule() {
      return ofKind.rules.get(position);
    }

    /** Returns whether the condition of the rule is known to hold. */
    boolean isCertain() {
      return certain;
    }

    /** Returns how many rules are left at most; 0 where none is. */
    int left() {
      return candidates.left();
    }

    /** Adds {@link GrantRule#only} where the condition of the rule is known to hold; else false. */
    boolean addOnly(WantedNames names) {
      if (!certain || !ofKind.only.has(position)) {
        return false;
      }
      names.append(ofKind.only, position);
      return true;
    }
  }
}
