package io.personamap.core.coverage;

import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.Why;
import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.PhoneRule;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what mappings exercise of one rule file. Not thread-safe.
 *
 * <pre>{@code
 * CoverageCollector coverage = new CoverageCollector(rules, file.toString(), text);
 * test.run(result -> coverage.add(result.why()));
 * System.out.println(coverage.report().score());
 * }</pre>
 */
public final class CoverageCollector {
  private final Coverage.Source source;
  private final Map<String, RuleTally> rules = new LinkedHashMap<>();
  private final List<RuleTally> inOrder;
  private final TableTally tables = new TableTally();
  private final AtomIndex index;

  /**
   * Creates a collector that has seen nothing.
   *
   * @param file the name of the rule file
   * @param text its text, to mark the lines
   */
  public CoverageCollector(RuleSet ruleSet, String file, String text) {
    this.source = new Coverage.Source(ruleSet.name(), file, text.lines().toList());
    ruleSet
        .eligible()
        .ifPresent(
            condition ->
                rules.put(
                    RuleSet.ELIGIBLE,
                    new RuleTally(RuleSet.ELIGIBLE, condition.place(), null, tables)
                        .when(condition)));
    ruleSet.attributes().forEach(this::attribute);
    ruleSet.phones().forEach(this::phone);
    RuleSet.GRANTED.forEach(kind -> ruleSet.rules(kind).forEach(this::rule));
    this.inOrder = List.copyOf(rules.values());
    AtomIndex.Builder atoms = new AtomIndex.Builder(ruleSet.language().functions());
    inOrder.forEach(tally -> tally.index(atoms));
    this.index = atoms.build();
  }

  private void attribute(AttributeRule rule) {
    rules.put(rule.label(), new RuleTally(rule.label(), rule.place(), rule.outcome(), tables));
  }

  private void phone(PhoneRule rule) {
    Outcome value = new Outcome.Computed(rule.value());
    RuleTally tally = new RuleTally(rule.label(), rule.place(), value, tables);
    if (rule.regionSource().orElse(null) instanceof PhoneRule.Region.Computed region) {
      tally.within(region.expression());
    }
    rules.put(rule.label(), tally);
  }

  private void rule(Rule rule) {
    RuleTally tally = new RuleTally(rule.label(), rule.place(), rule.outcome(), tables);
    if (rule.trigger() instanceof Rule.Trigger.When when) {
      tally.when(when.condition());
    }
    rules.put(rule.label(), tally);
  }

  /** Adds one mapping by a rule set that was read from the same text. */
  public void add(Why why) {
    List<RuleExplanation> explained = why.rules();
    AtomIndex.Found atoms = index.find(why.context());
    for (int i = 0; i < explained.size(); i++) {
      RuleExplanation rule = explained.get(i);
      if (isExpected(i, rule)) {
        inOrder.get(i).add(rule, atoms);
      } else {
        addByLabel(rule);
      }
    }
  }

  private void addByLabel(RuleExplanation rule) {
    RuleTally tally = rules.get(rule.label());
    if (tally != null) {
      tally.add(rule);
    }
  }

  /** Explanations are in the order of the rules; another reading of the text may lack some. */
  private boolean isExpected(int position, RuleExplanation rule) {
    return position < inOrder.size() && inOrder.get(position).label().equals(rule.label());
  }

  /** Returns what was exercised so far. */
  public Coverage report() {
    return new Coverage(
        source, rules.values().stream().map(RuleTally::coverage).toList(), tables.coverage());
  }
}
