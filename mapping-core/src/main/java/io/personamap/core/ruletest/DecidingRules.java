package io.personamap.core.ruletest;

import io.personamap.core.directory.Kind;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.RuleExplanation.Effect;
import io.personamap.core.persona.Mapped;
import io.personamap.core.problem.Problem;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that decided what differs: of those that grant names only the ones that gave a
 * name too many or could have given one that is missing.
 */
final class DecidingRules {
  private final Map<String, Rule> grants = new LinkedHashMap<>();
  private final @Nullable ResourceEmitter emitter;
  private final List<RuleExplanation> rules;
  private final Set<String> troubled = new LinkedHashSet<>();
  private final boolean gateDecided;

  DecidingRules(RuleSet ruleSet, @Nullable ResourceEmitter emitter, Actual outcome) {
    RuleSet.GRANTED.stream()
        .flatMap(kind -> ruleSet.rules(kind).stream())
        .forEach(rule -> grants.put(rule.label(), rule));
    this.emitter = emitter;
    this.rules = outcome.result().why().rules();
    outcome.problems().stream().map(Problem::rule).flatMap(Optional::stream).forEach(troubled::add);
    boolean stopped = !outcome.persona().eligible().equals(Mapped.known(true));
    this.gateDecided = stopped && rules.size() == 1;
  }

  List<RuleExplanation> of(Difference difference) {
    String[] path = difference.what().split("/");
    List<String> sources = List.of(difference.what());
    if (path[0].equals("scim") && path.length > 1 && emitter != null) {
      sources = emitter.sources(Arrays.asList(path).subList(1, path.length));
    }
    Set<String> decisive = new LinkedHashSet<>();
    for (String source : sources) {
      decisive.addAll(labels(source, difference.names()));
    }
    if (path[0].equals("problems") || difference.what().equals("scim")) {
      decisive.addAll(troubled);
    }
    if (gateDecided) {
      decisive.add(RuleSet.ELIGIBLE);
    }
    return rules.stream().filter(rule -> decisive.contains(rule.label())).toList();
  }

  private List<String> labels(String source, List<String> names) {
    Optional<Kind> kind = RuleSet.granted(source);
    if (kind.isEmpty()) {
      return rules.stream()
          .map(RuleExplanation::label)
          .filter(label -> isAbout(label, source))
          .toList();
    }
    List<RuleExplanation> list = rules.stream().filter(rule -> isOf(rule.label(), source)).toList();
    boolean first = kind.get() == Kind.DIVISION;
    List<String> decisive =
        list.stream()
            .filter(rule -> decides(rule, names) || (first && rule.effect() == Effect.APPLIED))
            .map(RuleExplanation::label)
            .toList();
    return decisive.isEmpty() && names.isEmpty()
        ? list.stream().map(RuleExplanation::label).toList()
        : decisive;
  }

  private static boolean isOf(String label, String list) {
    return label.startsWith(list + "/") || label.startsWith(list + "[");
  }

  private static boolean isAbout(String label, String source) {
    return label.equals(source)
        || label.equals("attributes/" + source)
        || (source.equals("phones") && label.startsWith("phones/"));
  }

  private boolean decides(RuleExplanation rule, List<String> names) {
    Rule grant = grants.get(rule.label());
    boolean gives =
        rule.evidence().names().stream().anyMatch(given -> names.contains(given.name()));
    return rule.effect() == Effect.FAILED
        || gives
        || (grant != null && names.stream().anyMatch(name -> couldGive(grant.outcome(), name)));
  }

  private static boolean couldGive(Outcome outcome, String name) {
    if (outcome instanceof Outcome.Names fixed) {
      return has(fixed.names(), name);
    }
    if (outcome instanceof Outcome.Row row) {
      return row.rows().values().stream().anyMatch(names -> has(names, name));
    }
    return ((Outcome.Computed) outcome).expression().expression().source().contains(name);
  }

  private static boolean has(List<GrantedName> names, String name) {
    return names.stream().anyMatch(granted -> granted.name().equals(name));
  }
}
