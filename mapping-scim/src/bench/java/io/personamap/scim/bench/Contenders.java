package io.personamap.scim.bench;

import io.personamap.core.directory.InMemoryDirectory;
import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.GrantedName;
import io.personamap.core.rules.Outcome;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Makes the contenders for one rule set and one list of people. */
final class Contenders {
  static final String OURS = "personamap";
  static final String WITH_DIRECTORY = "personamap-with-directory";
  static final String LAMBDAS = "java-lambdas";
  static final String ONE_METHOD = "java-one-method";

  private static final List<Kind> KINDS =
      List.of(Kind.DIVISION, Kind.ROLE, Kind.SKILL, Kind.LANGUAGE);

  private final RuleSet rules;
  private final List<UserProfile> people;

  Contenders(RuleSet rules, List<UserProfile> people) {
    this.rules = rules;
    this.people = people;
  }

  /**
   * Returns the contender called {@code name}, once it gave the same as ours for everybody.
   *
   * @throws IllegalStateException if it did not
   */
  Contender checked(String name) {
    Contender ours = ours(false);
    Contender other = named(name);
    for (int i = 0; i < people.size(); i++) {
      Collection<String> expected = new TreeSet<>(ours.grants(i));
      Collection<String> actual = new TreeSet<>(other.grants(i));
      if (!expected.equals(actual)) {
        throw new IllegalStateException(
            name + " differs for person " + i + ": " + actual + " instead of " + expected);
      }
    }
    return other;
  }

  private Contender named(String name) {
    return switch (name) {
      case OURS -> ours(false);
      case WITH_DIRECTORY -> ours(true);
      case LAMBDAS -> lambdas();
      case ONE_METHOD -> oneMethod();
      default -> peer(Engine.named(name));
    };
  }

  /** Ours does more than the others: it merges proficiencies, and keeps order and origin. */
  private Contender ours(boolean directory) {
    PersonaMapper.Builder builder = PersonaMapper.builder(rules);
    PersonaMapper mapper = (directory ? builder.directory(directory(rules)) : builder).build();
    return index -> names(mapper.map(people.get(index)).persona());
  }

  private static List<String> names(Persona persona) {
    List<String> names = new ArrayList<>();
    if (persona.division() instanceof Mapped.Known<Grant> known) {
      names.add("division:".concat(known.value().name()));
    }
    persona.roles().known().forEach(role -> names.add("role:".concat(role.name())));
    persona.skills().known().forEach(skill -> names.add("skill:".concat(skill.name())));
    persona.languages().known().forEach(each -> names.add("language:".concat(each.name())));
    return names;
  }

  /** A directory that knows every name of {@code rules}. */
  static InMemoryDirectory directory(RuleSet rules) {
    InMemoryDirectory.Builder builder = InMemoryDirectory.builder();
    for (Kind kind : KINDS) {
      rules.rules(kind).stream()
          .map(Contenders::granted)
          .distinct()
          .forEach(name -> builder.add(kind, name, "id-" + name));
    }
    return builder.build();
  }

  private static String granted(Rule rule) {
    if (rule.outcome() instanceof Outcome.Names names && names.names().size() == 1) {
      GrantedName only = names.names().get(0);
      return only.name();
    }
    throw new IllegalArgumentException("not a rule of the benchmarks: " + rule.label());
  }

  private Contender lambdas() {
    List<Person> inputs = people.stream().map(Person::new).toList();
    List<Lambdas.Granting> divisions = Lambdas.RULES.subList(0, Lambdas.DIVISIONS);
    List<Lambdas.Granting> others = Lambdas.RULES.subList(Lambdas.DIVISIONS, Lambdas.RULES.size());
    return index -> {
      Person person = inputs.get(index);
      List<String> granted = new ArrayList<>();
      for (Lambdas.Granting rule : divisions) {
        if (rule.condition().test(person)) {
          granted.add(rule.name());
          break;
        }
      }
      for (Lambdas.Granting rule : others) {
        if (rule.condition().test(person)) {
          granted.add(rule.name());
        }
      }
      return granted;
    };
  }

  private Contender oneMethod() {
    List<Person> inputs = people.stream().map(Person::new).toList();
    return index -> OneMethod.grants(inputs.get(index));
  }

  private record Conditional(String name, Engine.Formula condition) {}

  private Contender peer(Engine engine) {
    List<Object> inputs = people.stream().map(engine::input).toList();
    List<Conditional> divisions = compiled(engine, Kind.DIVISION);
    List<Conditional> others = new ArrayList<>();
    KINDS.stream().skip(1).forEach(kind -> others.addAll(compiled(engine, kind)));
    return index -> {
      Object input = inputs.get(index);
      List<String> granted = new ArrayList<>();
      for (Conditional rule : divisions) {
        if (rule.condition().holds(input)) {
          granted.add(rule.name());
          break;
        }
      }
      for (Conditional rule : others) {
        if (rule.condition().holds(input)) {
          granted.add(rule.name());
        }
      }
      return granted;
    };
  }

  private List<Conditional> compiled(Engine engine, Kind kind) {
    List<Conditional> compiled = new ArrayList<>();
    for (Rule rule : rules.rules(kind)) {
      Engine.Formula condition =
          rule.trigger() instanceof Rule.Trigger.When when
              ? engine.compile(when.condition().expression().tree())
              : input -> true;
      compiled.add(new Conditional(kind.word() + ":" + granted(rule), condition));
    }
    return compiled;
  }
}
