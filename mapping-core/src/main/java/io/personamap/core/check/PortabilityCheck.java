package io.personamap.core.check;

import io.personamap.core.check.CheckedRules.Use;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;

/** Notes what works here and not in the product that the language comes from. */
record PortabilityCheck(CheckedRules rules, ProblemCollector findings) {

  void run() {
    rules.conditions().forEach(this::check);
    rules.values().forEach(this::check);
  }

  private void check(Use use) {
    rules
        .rules()
        .language()
        .notPortable(use.expression().expression().source())
        .forEach(
            found ->
                findings.add(
                    Problem.note(ProblemCode.NOT_PORTABLE, found.message())
                        .at(use.expression().placeOf(found.span()))
                        .inRule(use.label())
                        .hint(found.hint().orElse(null))));
  }
}
