package io.personamap.core.check;

import io.personamap.core.check.CheckedRules.CheckedRule;
import io.personamap.core.condition.Atom;
import io.personamap.core.condition.Literal;
import io.personamap.core.directory.Kind;
import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.core.problem.ProblemCollector;
import io.personamap.core.rules.GrantedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many names one person could get. Rules that ask for different values of one attribute
 * never match together; all else is taken as possible.
 */
final class AmountCheck {
  /** What the platforms that say anything take, Genesys Cloud among them. */
  private static final int USUAL_MAX = 50;

  private final CheckedRules rules;
  private final @Nullable TargetFacts target;
  private final ProblemCollector findings;

  AmountCheck(CheckedRules rules, @Nullable TargetFacts target, ProblemCollector findings) {
    this.rules = rules;
    this.target = target;
    this.findings = findings;
  }

  void run() {
    for (Kind kind : List.of(Kind.ROLE, Kind.SKILL, Kind.LANGUAGE)) {
      Integer max = max(kind);
      List<CheckedRule> list = rules.list(kind);
      int possible = possible(list);
      if (max != null && possible > max) {
        String who = target == null ? "platforms take" : "`" + target.name() + "` takes";
        findings.add(
            Problem.warning(
                    ProblemCode.GRANTS_TOO_MANY,
                    "one person can get " + possible + " " + kind.plural() + ", " + who + " " + max)
                .at(list.get(0).rule().place())
                .hint("nobody with more than " + max + " gets an account; let fewer rules match"));
      }
    }
  }

  private @Nullable Integer max(Kind kind) {
    if (target != null) {
      return target.maxItems().get(kind);
    }
    return kind == Kind.ROLE ? null : (Integer) USUAL_MAX;
  }

  private static int possible(List<CheckedRule> list) {
    Set<String> free = new HashSet<>();
    int rows = 0;
    Map<List<String>, Map<Object, Set<String>>> byAttribute = new LinkedHashMap<>();
    for (CheckedRule rule : list) {
      if (rule.isOtherwise() || rule.condition().isNever()) {
        continue;
      }
      Collection<String> names = largest(rule);
      Optional<Map.Entry<List<String>, Set<Object>>> choice = choice(rule);
      if (choice.isPresent()) {
        Map<Object, Set<String>> byValue =
            byAttribute.computeIfAbsent(choice.get().getKey(), path -> new HashMap<>());
        for (Object value : choice.get().getValue()) {
          byValue.computeIfAbsent(value, absent -> new HashSet<>()).addAll(names);
        }
      } else if (WrittenNames.alternatives(rule.rule().outcome()).size() > 1) {
        rows += names.size();
      } else {
        free.addAll(names);
      }
    }
    return free.size() + rows + byAttribute.values().stream().mapToInt(AmountCheck::largest).sum();
  }

  private static int largest(Map<Object, Set<String>> byValue) {
    return byValue.values().stream().mapToInt(Set::size).max().orElse(0);
  }

  private static Collection<String> largest(CheckedRule rule) {
    Set<String> largest = new HashSet<>();
    for (List<GrantedName> names : WrittenNames.alternatives(rule.rule().outcome())) {
      Set<String> distinct = new HashSet<>();
      names.forEach(name -> distinct.add(name.name()));
      largest = distinct.size() > largest.size() ? distinct : largest;
    }
    return largest;
  }

  /** Returns an attribute that must have one of some values, where the condition asks for that. */
  private static Optional<Map.Entry<List<String>, Set<Object>>> choice(CheckedRule rule) {
    List<List<Literal>> ways = rule.condition().ways(true).orElse(List.of());
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    for (Literal literal : ways.get(0)) {
      if (isEquality(literal)) {
        List<String> path = ((Atom.OfAttribute) literal.atom()).path();
        Set<Object> values = new HashSet<>();
        if (ways.stream().allMatch(way -> addValue(way, path, values))) {
          return Optional.of(Map.entry(path, values));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isEquality(Literal literal) {
    return literal.holds()
        && literal.atom() instanceof Atom.OfAttribute test
        && test.relation() == Atom.Relation.EQUAL;
  }

  private static boolean addValue(List<Literal> way, List<String> path, Set<Object> values) {
    for (Literal literal : way) {
      if (isEquality(literal) && ((Atom.OfAttribute) literal.atom()).path().equals(path)) {
        values.add(String.valueOf(((Atom.OfAttribute) literal.atom()).constant()));
        return true;
      }
    }
    return false;
  }
}
