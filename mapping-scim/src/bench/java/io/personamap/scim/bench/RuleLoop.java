package io.personamap.scim.bench;

import io.personamap.core.directory.Kind;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What everybody writes around an expression engine: the conditions one after the other. */
final class RuleLoop implements Contender {
  static final List<Kind> KINDS = List.of(Kind.DIVISION, Kind.ROLE, Kind.SKILL, Kind.LANGUAGE);

  private final List<UserProfile> people;
  private final Function<UserProfile, Object> reader;
  private final List<Object> inputs;
  private final List<Step> divisions;
  private final List<Step> others;

  /** A condition, and what it grants. */
  record Step(Kind kind, String name, String labelled, double level, Engine.Formula condition) {

    static Step of(Kind kind, Rule rule, Engine.Formula condition) {
      GrantedName name = granted(rule);
      String labelled = kind.word() + ":" + name.name();
      return new Step(kind, name.name(), labelled, name.level().orElse(0.0), condition);
    }
  }

  RuleLoop(List<Step> steps, List<UserProfile> people, Function<UserProfile, Object> reader) {
    this.people = people;
    this.reader = reader;
    this.inputs = people.stream().map(reader).toList();
    this.divisions = steps.stream().filter(step -> step.kind() == Kind.DIVISION).toList();
    this.others = steps.stream().filter(step -> step.kind() != Kind.DIVISION).toList();
  }

  /** Returns the steps of {@code rules}, in the order of the kinds and of the file. */
  static List<Step> steps(RuleSet rules, Function<Rule, Engine.Formula> compiler) {
    List<Step> steps = new ArrayList<>();
    for (Kind kind : KINDS) {
      rules.rules(kind).forEach(rule -> steps.add(Step.of(kind, rule, compiler.apply(rule))));
    }
    return steps;
  }

  /** Returns the one name that {@code rule} grants. */
  static GrantedName granted(Rule rule) {
    if (rule.outcome() instanceof Outcome.Names names && names.names().size() == 1) {
      return names.names().get(0);
    }
    throw new IllegalArgumentException("not a rule of the benchmarks: " + rule.label());
  }

  @Override
  public Collection<String> names(int index) {
    Object input = inputs.get(index);
    List<String> granted = new ArrayList<>();
    for (Step step : divisions) {
      if (step.condition().holds(input)) {
        granted.add(step.labelled());
        break;
      }
    }
    for (Step step : others) {
      if (step.condition().holds(input)) {
        granted.add(step.labelled());
      }
    }
    return granted;
  }

  @Override
  public Object persona(int index) {
    return entitlements(reader.apply(people.get(index)));
  }

  /** Returns what the rules grant to whom {@code input} describes. */
  Entitlements entitlements(Object input) {
    Set<String> roles = new LinkedHashSet<>();
    Map<String, Double> skills = new LinkedHashMap<>();
    Map<String, Double> languages = new LinkedHashMap<>();
    for (Step step : others) {
      if (step.condition().holds(input)) {
        switch (step.kind()) {
          case SKILL -> skills.merge(step.name(), step.level(), Math::max);
          case LANGUAGE -> languages.merge(step.name(), step.level(), Math::max);
          default -> roles.add(step.name());
        }
      }
    }
    return new Entitlements(division(input), roles, skills, languages);
  }

  private String division(Object input) {
    for (Step step : divisions) {
      if (step.condition().holds(input)) {
        return step.name();
      }
    }
    return "";
  }
}
