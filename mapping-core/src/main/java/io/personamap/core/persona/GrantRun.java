package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Rule;
import java.util.List;

/**
 * The rules of {@code division} (first match) and of {@code roles}, {@code skills}, {@code
 * languages} (every match).
 */
final class GrantRun {
  private static final double MAX_PROFICIENCY = 5;

  private final RuleValues values;

  GrantRun(RuleValues values) {
    this.values = values;
  }

  /**
   * The first rule that gives a name wins; behind a rule of which nobody can say, nobody can say
   * either.
   */
  Mapped<Wanted> firstMatch(List<Rule> rules) {
    for (Rule rule : rules) {
      Mapped<List<GrantedName>> granted = granted(rule, false);
      if (granted.isUnknown()) {
        return Mapped.unknown();
      }
      if (granted instanceof Mapped.Known<List<GrantedName>> known) {
        return single(rule, known.value());
      }
    }
    return Mapped.absent();
  }

  private Mapped<Wanted> single(Rule rule, List<GrantedName> names) {
    if (names.size() > 1) {
      values.wrongType(rule.place(), rule.label(), "one name", names);
      return Mapped.unknown();
    }
    return Mapped.known(wanted(Kind.DIVISION, rule, names.get(0)));
  }

  /** Every rule that matches grants; {@code otherwise} only where certainly none above did. */
  Draft.Names allMatches(Kind kind, List<Rule> rules) {
    Draft.Names all = new Draft.Names();
    boolean levels = kind == Kind.SKILL || kind == Kind.LANGUAGE;
    for (Rule rule : rules) {
      boolean otherwise = rule.trigger() instanceof Rule.Trigger.Otherwise;
      if (otherwise && !(all.byName.isEmpty() && all.complete)) {
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
    all.add(wanted);
  }

  private Mapped<List<GrantedName>> granted(Rule rule, boolean levels) {
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

  private static Wanted wanted(Kind kind, Rule rule, GrantedName name) {
    return new Wanted(
        kind, name.name(), name.proficiency(), new Wanted.Origin(rule.label(), name.place()));
  }
}
