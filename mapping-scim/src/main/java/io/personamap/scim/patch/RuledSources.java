package io.personamap.scim.patch;

import io.personamap.core.rules.RuleSet;

/** The persona values that a rule set speaks of. */
record RuledSources(RuleSet rules) {
  boolean contains(String source) {
    return RuleSet.granted(source).map(kind -> !rules.rules(kind).isEmpty()).orElse(true);
  }
}
