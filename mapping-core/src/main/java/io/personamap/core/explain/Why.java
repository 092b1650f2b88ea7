package io.personamap.core.explain;

import java.util.List;
import java.util.Optional;

/**
 * What each rule of a rule set did for one profile, in the order in which they ran. Immutable.
 *
 * @param rules one explanation a rule, those that did not match included
 */
public record Why(List<RuleExplanation> rules) {
  /** Copies the list. */
  public Why {
    rules = List.copyOf(rules);
  }

  /** Returns what the rule called {@code label} did, such as {@code roles/supervisor}. */
  public Optional<RuleExplanation> rule(String label) {
    return rules.stream().filter(rule -> rule.label().equals(label)).findFirst();
  }
}
