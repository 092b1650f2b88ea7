package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of {@code division} (first match) and of {@code roles}, {@code skills}, {@code
 * languages} (every match).
 */
final class GrantRun {
  private static final double MAX_PROFICIENCY = 5;

  private final RuleSet rules;
  private final RuleValues values;
  private final RuleListener listener;

  GrantRun(RuleSet rules, RuleValues values) {
    this.rules = rules;
    this.values = values;
    this.listener = values.listener();
  }

  /** The rules that may apply or fail; to a listener, all of them. */
  private List<Rule> candidates(Kind kind) {
    List<Rule> all = rules.rules(kind);
    if (listener.listens()) {
      return all;
    }
    int[] positions = rules.candidates(kind, values.evaluation());
    List<Rule> candidates = new ArrayList<>(positions.length);
    for (int position : positions) {
      candidates.add(all.get(position));
    }
    return candidates;
  }

  /**
   * The first rule that gives a name wins; behind a rule of which nobody can say, nobody can say
   * either.
   */
  Mapped<Wanted> firstMatch(Kind kind) {
    Mapped<Wanted> decided = Mapped.absent();
    for (Rule rule : candidates(kind)) {
      if (decided instanceof Mapped.Absent<Wanted>) {
        decided = first(kind, rule);
      } else if (listener.listens()) {
        begin(rule);
        listener.end(Effect.NOT_NEEDED);
      } else {
        return decided;
      }
    }
    return decided;
  }

  private Mapped<Wanted> first(Kind kind, Rule rule) {
    Mapped<List<GrantedName>> granted = granted(rule, false);
    if (granted instanceof Mapped.Known<List<GrantedName>> known) {
      return single(kind, rule, known.value());
    }
    return granted.isUnknown() ? Mapped.unknown() : Mapped.absent();
  }

  private Mapped<Wanted> single(Kind kind, Rule rule, List<GrantedName> names) {
    if (names.size() > 1) {
      values.wrongType(rule.place(), rule.label(), "one name", names);
      return Mapped.unknown();
    }
    Wanted wanted = wanted(kind, rule, names.get(0));
    listener.name(wanted);
    return Mapped.known(wanted);
  }

  /** Every rule that matches grants; {@code otherwise} only where certainly none above did. */
  Draft.Names allMatches(Kind kind) {
    Draft.Names all = new Draft.Names();
    boolean levels = kind == Kind.SKILL || kind == Kind.LANGUAGE;
    for (Rule rule : candidates(kind)) {
      boolean otherwise = rule.trigger() instanceof Rule.Trigger.Otherwise;
      if (otherwise && !(all.byName.isEmpty() && all.complete)) {
        begin(rule);
        listener.end(all.byName.isEmpty() ? Effect.FAILED : Effect.NOT_NEEDED);
        continue;
      }
      Mapped<List<GrantedName>> granted = granted(rule, levels);
      all.complete &= !granted.isUnknown();
      granted
          .ifKnown()
          .ifPresent(names -> names.forEach(name -> add(all, wanted(kind, rule, name))));
    }
    return all;
  }

  private void add(Draft.Names all, Wanted wanted) {
    Double level = wanted.proficiency();
    if (level != null && !(level >= 0 && level <= MAX_PROFICIENCY)) {
      values.report(
          Problem.error(ProblemCode.PROFICIENCY_RANGE, "a proficiency outside 0 to 5")
              .at(wanted.origin().place())
              .inRule(wanted.origin().label()));
      all.complete = false;
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

  private Mapped<List<GrantedName>> granted(Rule rule, boolean levels) {
    begin(rule);
    Mapped<List<GrantedName>> granted = outcome(rule, levels);
    listener.end(effect(granted));
    return granted;
  }

  private Mapped<List<GrantedName>> outcome(Rule rule, boolean levels) {
    if (rule.trigger() instanceof Rule.Trigger.When when) {
      Mapped<Boolean> holds = values.truth(when.condition(), rule.label());
      if (!(holds instanceof Mapped.Known<Boolean> known)) {
        return Mapped.unknown();
      }
      if (!known.value()) {
        return Mapped.absent();
      }
    }
    return values.granted(rule.outcome(), rule.label(), levels);
  }

  private static boolean isWritten(Outcome outcome, String name) {
    return !(outcome instanceof Outcome.Computed computed)
        || computed.expression().expression().source().contains(name);
  }

  private static Wanted wanted(Kind kind, Rule rule, GrantedName name) {
    return new Wanted(
        kind,
        name.name(),
        name.proficiency(),
        new Wanted.Origin(rule.label(), name.place(), isWritten(rule.outcome(), name.name())));
  }
}
