package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.Candidates;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code division} (first match) and of {@code roles}, {@code skills}, {@code
 * languages} (every match).
 */
final class GrantRun {
  private static final double MAX_PROFICIENCY = 5;

  private final RuleSet rules;
  private final RuleValues values;
  private final RuleListener listener;
  private final @Nullable Candidates candidates;

  GrantRun(RuleSet rules, RuleValues values) {
    this.rules = rules;
    this.values = values;
    this.listener = values.listener();
    this.candidates = listener.listens() ? null : rules.candidates(values.evaluation());
  }

  /** What is done with each rule that may apply or fail; to a listener, with all rules. */
  private interface Step {
    /**
     * Takes a rule.
     *
     * @param certain whether its condition holds
     * @return whether to go on
     */
    boolean take(Rule rule, boolean certain);
  }

  private void each(Kind kind, Step step) {
    List<Rule> all = rules.rules(kind);
    Candidates some = candidates;
    if (some == null) {
      all.forEach(rule -> step.take(rule, false));
      return;
    }
    int end = some.end(kind);
    boolean goesOn = true;
    for (int candidate = some.first(kind); goesOn && candidate < end; candidate++) {
      Truth holds = holds(some, candidate);
      if (holds != Truth.FALSE) {
        goesOn = step.take(all.get(some.position(kind, candidate)), holds == Truth.TRUE);
      }
    }
  }

  /** A rule whose condition is false, as most are, is not even looked at. */
  private Truth holds(Candidates some, int candidate) {
    return some.isCertain(candidate)
        ? Truth.TRUE
        : some.condition(candidate).map(values::quickTruth).orElse(Truth.UNKNOWN);
  }

  /**
   * The first rule that gives a name wins; behind a rule of which nobody can say, nobody can say
   * either.
   */
  WantedNames firstMatch(Kind kind) {
    WantedNames decided = new WantedNames();
    each(
        kind,
        (rule, certain) -> {
          if (decided.isEmpty() && decided.isComplete()) {
            first(kind, rule, certain, decided);
            return true;
          }
          begin(rule);
          listener.end(Effect.NOT_NEEDED);
          return false;
        });
    return decided;
  }

  private void first(Kind kind, Rule rule, boolean certain, WantedNames decided) {
    List<GrantedName> names = granted(rule, certain, false);
    if (names == null) {
      decided.incomplete();
    } else if (names.size() > 1) {
      values.wrongType(rule.place(), rule.label(), "one name", names);
      decided.incomplete();
    } else if (!names.isEmpty()) {
      Wanted wanted = wanted(kind, rule, names.get(0));
      listener.name(wanted);
      decided.add(wanted);
    }
  }

  /** Every rule that matches grants; {@code otherwise} only where certainly none above did. */
  WantedNames allMatches(Kind kind) {
    WantedNames all = new WantedNames();
    each(
        kind,
        (rule, certain) -> {
          match(kind, rule, certain, all);
          return true;
        });
    return all;
  }

  private void match(Kind kind, Rule rule, boolean certain, WantedNames all) {
    boolean otherwise = rule.trigger() instanceof Rule.Trigger.Otherwise;
    if (otherwise && !(all.isEmpty() && all.isComplete())) {
      begin(rule);
      listener.end(all.isEmpty() ? Effect.FAILED : Effect.NOT_NEEDED);
      return;
    }
    List<GrantedName> names = granted(rule, certain, kind == Kind.SKILL || kind == Kind.LANGUAGE);
    if (names == null) {
      all.incomplete();
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      add(all, wanted(kind, rule, names.get(i)));
    }
  }

  private void add(WantedNames all, Wanted wanted) {
    Double level = wanted.proficiency();
    if (level != null && !(level >= 0 && level <= MAX_PROFICIENCY)) {
      values.report(
          Problem.error(ProblemCode.PROFICIENCY_RANGE, "a proficiency outside 0 to 5")
              .at(wanted.place())
              .inRule(wanted.label()));
      all.incomplete();
      return;
    }
    listener.name(wanted);
    all.add(wanted);
  }

  private void begin(Rule rule) {
    listener.begin(rule.label(), rule.place(), rule.because());
  }

  /** What a rule that gives {@code value} did. */
  static Effect effect(Mapped<?> value) {
    if (value.isUnknown()) {
      return Effect.FAILED;
    }
    return value.ifKnown().isPresent() ? Effect.APPLIED : Effect.NO_MATCH;
  }

  /** Returns the names that a rule gives; null where nobody can say. */
  private @Nullable List<GrantedName> granted(Rule rule, boolean certain, boolean levels) {
    begin(rule);
    List<GrantedName> names = outcome(rule, certain, levels);
    if (names == null) {
      listener.end(Effect.FAILED);
    } else {
      listener.end(names.isEmpty() ? Effect.NO_MATCH : Effect.APPLIED);
    }
    return names;
  }

  private @Nullable List<GrantedName> outcome(Rule rule, boolean certain, boolean levels) {
    if (!certain && rule.trigger() instanceof Rule.Trigger.When when) {
      Truth holds = values.truth(when.condition(), rule.label());
      if (holds != Truth.TRUE) {
        return holds == Truth.FALSE ? List.of() : null;
      }
    }
    return values.granted(rule.outcome(), rule.label(), levels);
  }

  private static boolean isWritten(Outcome outcome, String name) {
    return !(outcome instanceof Outcome.Computed computed)
        || computed.expression().expression().source().contains(name);
  }

  private static Wanted wanted(Kind kind, Rule rule, GrantedName name) {
    return new Wanted(kind, name, rule.label(), isWritten(rule.outcome(), name.name()));
  }
}
