package io.personamap.core.explain;

import io.personamap.core.expr.EvaluationContext;
import java.util.List;
import java.util.Optional;

/**
 * What each rule of a rule set did for one profile. Immutable and thread-safe; computed when asked
 * for, and the directory's answers are not asked for again.
 */
public interface Why {
  /** Returns one explanation a rule, those that did not match included, in the order they ran. */
  List<RuleExplanation> rules();

  /** Returns what the rule called {@code label} did, such as {@code roles/supervisor}. */
  default Optional<RuleExplanation> rule(String label) {
    return rules().stream().filter(rule -> rule.label().equals(label)).findFirst();
  }

  /** Returns what the rules' expressions were asked about. */
  EvaluationContext context();
}
