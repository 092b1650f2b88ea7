package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code division} (first match) and of {@code roles}, {@code skills}, {@code
 * languages} (every match).
 */
final class GrantRun {
  private static final double MAX_PROFICIENCY = 5;

  /** Few are granted more names of a kind, though many rules may have to be tried. */
  private static final int FEW = 8;

  private final RuleValues values;
  private final RuleListener listener;
  private final GrantRules.Walk walk;

  GrantRun(GrantRules rules, RuleValues values) {
    this.values = values;
    this.listener = values.listener();
    this.walk = listener.listens() ? rules.all() : rules.candidates(values.evaluation());
  }

  /**
   * The first rule that gives a name wins; behind a rule of which nobody can say, nobody can say
   * either. Null where no rule may give any.
   */
  @Nullable WantedNames firstMatch(Kind kind) {
    walk.start(kind);
    if (walk.left() == 0) {
      return null;
    }
    WantedNames decided = new WantedNames(1);
    while (walk.next()) {
      if (decided.isCertainlyEmpty()) {
        first(walk.rule(), decided);
      } else if (listener.listens()) {
        begin(walk.rule().rule());
        listener.end(Effect.NOT_NEEDED);
      } else {
        return decided;
      }
    }
    return decided;
  }

  private void first(GrantRule rule, WantedNames decided) {
    List<Wanted> names = granted(rule);
    if (names == null) {
      decided.incomplete();
    } else if (names.size() > 1) {
      values.wrongType(rule.rule().place(), rule.rule().label(), "one name", names);
      decided.incomplete();
    } else if (!names.isEmpty()) {
      listener.name(names.get(0));
      decided.add(names.get(0));
    }
  }

  /**
   * Every rule that matches grants; {@code otherwise} only where certainly none above did. Null
   * where no rule may grant any.
   */
  @Nullable WantedNames allMatches(Kind kind) {
    walk.start(kind);
    if (walk.left() == 0) {
      return null;
    }
    WantedNames all = new WantedNames(Math.min(FEW, walk.left()));
    while (walk.next()) {
      if (!walk.addOnly(all)) {
        match(walk.rule(), all);
      }
    }
    return all;
  }

  private void match(GrantRule rule, WantedNames all) {
    if (rule.isOtherwise() && !all.isCertainlyEmpty()) {
      begin(rule.rule());
      listener.end(all.isEmpty() ? Effect.FAILED : Effect.NOT_NEEDED);
      return;
    }
    List<Wanted> names = granted(rule);
    if (names == null) {
      all.incomplete();
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      add(all, names.get(i));
    }
  }

  private void add(WantedNames all, Wanted wanted) {
    if (isOutOfRange(wanted)) {
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

  private static boolean isOutOfRange(Wanted wanted) {
    Double level = wanted.proficiency();
    return level != null && !(level >= 0 && level <= MAX_PROFICIENCY);
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
  private @Nullable List<Wanted> granted(GrantRule rule) {
    if (walk.isCertain() && rule.written() != null) {
      return rule.written();
    }
    begin(rule.rule());
    List<Wanted> names = outcome(rule);
    if (names == null) {
      listener.end(Effect.FAILED);
    } else {
      listener.end(names.isEmpty() ? Effect.NO_MATCH : Effect.APPLIED);
    }
    return names;
  }

  private @Nullable List<Wanted> outcome(GrantRule granting) {
    Rule rule = granting.rule();
    if (!walk.isCertain() && rule.trigger() instanceof Rule.Trigger.When when) {
      Truth holds = values.truth(when.condition(), rule.label());
      if (holds != Truth.TRUE) {
        return holds == Truth.FALSE ? List.of() : null;
      }
    }
    if (granting.written() != null) {
      return granting.written();
    }
    List<GrantedName> names = values.granted(rule.outcome(), rule.label(), granting.hasLevels());
    return names == null ? null : names.stream().map(name -> wanted(granting, name)).toList();
  }

  private static Wanted wanted(GrantRule granting, GrantedName name) {
    Rule rule = granting.rule();
    return Wanted.of(granting.kind(), name, rule.label(), isWritten(rule.outcome(), name.name()));
  }

  private static boolean isWritten(Outcome outcome, String name) {
    return !(outcome instanceof Outcome.Computed computed)
        || computed.expression().expression().source().contains(name);
  }
}
