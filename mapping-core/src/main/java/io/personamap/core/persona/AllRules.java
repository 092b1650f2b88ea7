package io.personamap.core.persona;

import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a rule set, numbered in the order in which they run. Immutable. */
final class AllRules {
  private final GrantRules grants;
  private final @Nullable EligibleRule eligible;
  private final List<ReadyAttribute> attributes;
  private final List<AnyRule> rules;
  private final int firstAttribute;
  private final int firstPhone;
  private final int firstGrant;

  AllRules(RuleSet set) {
    grants = new GrantRules(set);
    eligible = set.eligible().map(EligibleRule::new).orElse(null);
    attributes = set.attributes().stream().map(ReadyAttribute::new).toList();
    List<AnyRule> all = new ArrayList<>();
    if (eligible != null) {
      all.add(eligible);
    }
    firstAttribute = all.size();
    all.addAll(attributes);
    firstPhone = all.size();
    set.phones().forEach(rule -> all.add(new ReadyPhone(rule)));
    firstGrant = all.size();
    all.addAll(grants.numbered());
    rules = List.copyOf(all);
  }

  RuleSet set() {
    return grants.rules();
  }

  /** Returns the rule that says who is eligible; null where everybody is. */
  @Nullable EligibleRule eligible() {
    return eligible;
  }

  /** Returns the rules of {@code attributes}. */
  List<ReadyAttribute> attributes() {
    return attributes;
  }

  /** Returns the rules that grant names. */
  GrantRules grants() {
    return grants;
  }

  /** Returns all rules. */
  List<AnyRule> numbered() {
    return rules;
  }

  /** Returns the number of the first rule of {@code attributes}. */
  int firstAttribute() {
    return firstAttribute;
  }

  /** Returns the number of the first rule of {@code phones}. */
  int firstPhone() {
    return firstPhone;
  }

  /** Returns the number of the first rule that grants names. */
  int firstGrant() {
    return firstGrant;
  }
}
