package io.personamap.core.persona;

import io.personamap.core.directory.Kind;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@code division} (first match) and of {@code roles}, {@code skills}, {@code
 * languages} (every match).
 */
final class GrantRun {
  /** Few are granted more names of a kind, though many rules may have to be tried. */
  private static final int FEW = 8;

  private final RuleValues values;
  private final RuleListener listener;
  private final boolean listens;
  private final GrantRules.Walk walk;

  GrantRun(GrantRules rules, RuleValues values, RuleListener listener) {
    this.values = values;
    this.listener = listener;
    this.listens = listener.listens();
    this.walk = rules.candidates(values.evaluation());
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
    while (decided.isCertainlyEmpty() && walk.next()) {
      first(walk.rule(), decided);
    }
    if (!decided.isCertainlyEmpty()) {
      listener.decided(walk.number() + 1, walk.endNumber());
    }
    return decided;
  }

  private void first(GrantRule rule, WantedNames decided) {
    List<Wanted> names = granted(rule);
    if (names == null) {
      decided.incomplete();
    } else if (names.size() > 1) {
      values.wrongType(rule.rule().place(), rule.rule().label(), "one name", names);
      listener.grant(walk.number(), Effect.FAILED);
      decided.incomplete();
    } else if (!names.isEmpty()) {
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
      } else if (listens) {
        listener.grant(walk.number(), Effect.APPLIED);
      }
    }
    return all;
  }

  private void match(GrantRule rule, WantedNames all) {
    if (rule.isOtherwise() && !all.isCertainlyEmpty()) {
      listener.grant(walk.number(), all.isEmpty() ? Effect.FAILED : Effect.NOT_NEEDED);
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
    if (!wanted.isOutOfRange()) {
      all.add(wanted);
      return;
    }
    values.report(
        Problem.error(ProblemCode.PROFICIENCY_RANGE, "a proficiency outside 0 to 5")
            .at(wanted.place())
            .inRule(wanted.label()));
    all.incomplete();
  }

  /** Returns the names that a rule gives; null where nobody can say. */
  private @Nullable List<Wanted> granted(GrantRule rule) {
    List<Wanted> names = walk.isCertain() ? rule.granted(values) : rule.names(values);
    if (names == null) {
      listener.grant(walk.number(), Effect.FAILED);
    } else {
      listener.grant(walk.number(), names.isEmpty() ? Effect.NO_MATCH : Effect.APPLIED);
    }
    return names;
  }
}
