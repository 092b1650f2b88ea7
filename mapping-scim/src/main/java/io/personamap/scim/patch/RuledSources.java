package io.personamap.scim.patch;

import io.personamap.core.directory.Kind;
import io.personamap.core.rules.RuleSet;
import java.util.Map;

/** The persona values that a rule set speaks of. */
record RuledSources(RuleSet rules) {
  private static final Map<String, Kind> SECTIONS =
      Map.of(
          "division", Kind.DIVISION,
          "roles", Kind.ROLE,
          "skills", Kind.SKILL,
          "languages", Kind.LANGUAGE);

  boolean contains(String source) {
    Kind kind = SECTIONS.get(source);
    return kind == null || !rules.rules(kind).isEmpty();
  }
}
