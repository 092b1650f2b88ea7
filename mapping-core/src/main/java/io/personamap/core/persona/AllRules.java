package io.personamap.core.persona;

import io.personamap.core.rules.AttributeRule;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a rule set, numbered in the order in which they run. Immutable. */
final class AllRules {
  private final GrantRules grants;
  private final @Nullable EligibleRule eligible;
  private final PersonaAttributes.Names names;
  private final List<ReadyAttribute> attributes;
  private final List<AnyRule> rules;
  private final int firstAttribute;
  private final int firstPhone;
  private final int firstGrant;

  AllRules(RuleSet set) {
    grants = new GrantRules(set);
    eligible = set.eligible().map(EligibleRule::new).orElse(null);
    names = names(set);
    attributes = set.attributes().stream().map(this::ready).toList();
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

  /** Everybody has {@code active}, whether a rule says it or the profile. */
  private static PersonaAttributes.Names names(RuleSet set) {
    List<String> names = new ArrayList<>(List.of(RuleRun.ACTIVE));
    set.attributes().forEach(rule -> names.add(rule.name()));
    return new PersonaAttributes.Names(names);
  }

  private ReadyAttribute ready(AttributeRule rule) {
    return new ReadyAttribute(rule, Objects.requireNonNull(names.position(rule.name())));
  }

  RuleSet set() {
    return grants.rules();
  }

  /** Returns the rule that says who is eligible; null where everybody is. */
  @Nullable EligibleRule eligible() {
    return eligible;
  }

  /** Returns the names of the attributes, {@code active} first. */
  PersonaAttributes.Names names() {
    return names;
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
