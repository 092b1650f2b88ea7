package io.personamap.scim.plan;

import static java.util.stream.Collectors.toSet;

import io.personamap.core.directory.Kind;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import io.personamap.scim.patch.Change;
import io.personamap.scim.patch.Change.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds the plans of a batch against its limits. */
final class GuardCheck {
  private final List<Plan> plans;
  private final Guards guards;

  /** Folded, as the names of roles are that they are held against. */
  private final Set<String> privileged;

  /** The rules that name a role, by its folded name; rules that compute names cannot be told so. */
  private final Map<String, Set<String>> granting = new HashMap<>();

  GuardCheck(List<Plan> plans, Guards guards, Optional<RuleSet> rules) {
    this.plans = plans;
    this.guards = guards;
    this.privileged = guards.privileged().stream().map(Kind.ROLE::folded).collect(toSet());
    rules.map(all -> all.rules(Kind.ROLE)).orElse(List.of()).forEach(this::addNames);
  }

  private void addNames(Rule rule) {
    if (rule.outcome() instanceof Outcome.Names outcome) {
      for (GrantedName name : outcome.names()) {
        granting
            .computeIfAbsent(Kind.ROLE.folded(name.name()), folded -> new LinkedHashSet<>())
            .add("`" + escaped(rule.label()) + "`");
      }
    }
  }

  List<Breach> breaches() {
    return Stream.of(Guard.values()).flatMap(guard -> breach(guard).stream()).toList();
  }

  private Optional<Breach> breach(Guard guard) {
    Optional<Guards.Limit> limit = guards.limit(guard);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    List<Plan> concerned = plans.stream().filter(plan -> !lines(guard, plan).isEmpty()).toList();
    int people = guard == Guard.LICENCE_GROWTH ? growth() : concerned.size();
    if (!limit.get().isOver(people, plans.size())) {
      return Optional.empty();
    }
    List<String> summary =
        guard == Guard.LICENCE_GROWTH
            ? List.of(people + " more accounts in use for " + plans.size() + " people")
            : summary(guard, concerned);
    return Optional.of(new Breach(guard, people, plans.size(), limit.get(), summary));
  }

  private int growth() {
    long in = plans.stream().filter(plan -> plan.decision().takesSeat()).count();
    long out = plans.stream().filter(plan -> plan.decision() == Decision.DEACTIVATE).count();
    return (int) Math.max(0, in - out);
  }

  private List<String> summary(Guard guard, List<Plan> concerned) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    concerned.forEach(
        plan ->
            lines(guard, plan).stream()
                .distinct()
                .forEach(line -> counts.merge(line, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(line -> line.getKey().formatted(line.getValue() + " of " + plans.size()))
        .toList();
  }

  /** Returns what {@code plan} does that {@code guard} counts, with a place for the numbers. */
  private List<String> lines(Guard guard, Plan plan) {
    return switch (guard) {
      case DEACTIVATIONS ->
          plan.decision() == Decision.DEACTIVATE
              ? List.of(plan.reason().sentence() + ": %s")
              : List.of();
      case ROLE_LOSSES -> values(plan, "roles", Change::lost, this::loss);
      case DIVISION_MOVES -> moves(plan);
      case PRIVILEGED_GRANTS -> privileged(plan);
      case LICENCE_GROWTH -> List.of();
    };
  }

  private static List<String> values(
      Plan plan, String source, Function<Change, List<Value>> side, Function<Value, String> line) {
    return plan.changes().stream()
        .filter(change -> change.source().equals(source))
        .flatMap(change -> side.apply(change).stream())
        .map(line)
        .toList();
  }

  private String loss(Value role) {
    Set<String> labels = granting.getOrDefault(Kind.ROLE.folded(role.label()), Set.of());
    return labels.isEmpty()
        ? "no rule gives the role " + quoted(role) + " any more to %s"
        : "rule " + String.join(", ", labels) + " takes the role " + quoted(role) + " from %s";
  }

  private static List<String> moves(Plan plan) {
    return plan.changes().stream()
        .filter(change -> change.source().equals("division"))
        .filter(change -> !change.lost().isEmpty() && !change.gained().isEmpty())
        .map(
            change ->
                "division "
                    + quoted(change.lost().get(0))
                    + " to "
                    + quoted(change.gained().get(0))
                    + ": %s")
        .toList();
  }

  private List<String> privileged(Plan plan) {
    return plan.changes().stream()
        .filter(change -> change.source().equals("roles"))
        .flatMap(change -> change.gained().stream())
        .filter(
            role ->
                privileged.contains(Kind.ROLE.folded(role.key()))
                    || privileged.contains(Kind.ROLE.folded(role.label())))
        .map(role -> "the role " + quoted(role) + " goes to %s")
        .toList();
  }

  private static String quoted(Value value) {
    return "`" + escaped(value.label()) + "`";
  }

  private static String escaped(String text) {
    return text.replace("%", "%%");
  }
}
