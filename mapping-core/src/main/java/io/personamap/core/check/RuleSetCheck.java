package io.personamap.core.check;

import io.personamap.core.directory.Directory;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks one rule set. Says nothing of what it is not sure of: a rule that "never matches" does so
 * for no profile at all. Immutable.
 *
 * <pre>{@code
 * List<Problem> findings = RuleSetCheck.of(rules).directory(directory).run();
 * }</pre>
 */
public final class RuleSetCheck {
  private final RuleSet rules;
  private final @Nullable Directory directory;
  private final @Nullable TargetFacts target;

  private RuleSetCheck(RuleSet rules, @Nullable Directory directory, @Nullable TargetFacts target) {
    this.rules = rules;
    this.directory = directory;
    this.target = target;
  }

  /** Returns a check of {@code rules} alone. */
  public static RuleSetCheck of(RuleSet rules) {
    return new RuleSetCheck(rules, null, null);
  }

  /**
   * Returns a check that looks the names that rules write out up in {@code names}, and says of its
   * answers what the mapper would; null for one that does not.
   */
  public RuleSetCheck directory(@Nullable Directory names) {
    return new RuleSetCheck(rules, names, target);
  }

  /** Returns a check against what the platform takes; null for one that does not. */
  public RuleSetCheck target(@Nullable TargetFacts facts) {
    return new RuleSetCheck(rules, directory, facts);
  }

  /** Returns the warnings of the rule file and all findings, in the order of their places. */
  public List<Problem> run() {
    ProblemCollector findings = new ProblemCollector();
    rules.warnings().forEach(findings::add);
    CheckedRules checked = new CheckedRules(rules);
    new ConditionCheck(checked, findings).run();
    new PortabilityCheck(checked, findings).run();
    new OrderCheck(checked, findings).run();
    new DuplicateCheck(checked, findings).run();
    new TableCheck(rules, findings).run();
    new NameCheck(rules, directory, findings).run();
    new AmountCheck(checked, target, findings).run();
    new TargetCheck(rules, target, findings).run();
    return findings.sorted();
  }
}
