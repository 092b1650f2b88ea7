package io.personamap.scim.bench;

import io.personamap.core.directory.InMemoryDirectory;
import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.Rule;
import io.personamap.core.rules.RuleSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the contenders for one rule set and one list of people. */
final class Contenders {
  static final String OURS = "personamap";
  static final String FROM_MAPS = "personamap, from hash maps";
  static final String WITH_DIRECTORY = "personamap, names resolved";
  static final String LAMBDAS = "java lambdas";
  static final String ONE_METHOD = "java, one method";

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
    return checked(name, named(name));
  }

  /** Returns {@code other}, which errors call {@code name}, once it gave the same as ours. */
  Contender checked(String name, Contender other) {
    Ours ours = ours(false);
    for (int i = 0; i < people.size(); i++) {
      expect(Entitlements.of(ours.persona(i)), entitlements(other.persona(i)), name, i);
      expect(bare(ours.names(i)), bare(other.names(i)), name, i);
    }
    return other;
  }

  private static void expect(Object expected, Object actual, String name, int person) {
    if (!expected.equals(actual)) {
      throw new IllegalStateException(
          name + " differs for person " + person + ": " + actual + " instead of " + expected);
    }
  }

  private static Entitlements entitlements(Object persona) {
    return persona instanceof Persona mapped ? Entitlements.of(mapped) : (Entitlements) persona;
  }

  private static Collection<String> bare(Collection<String> names) {
    return names.stream()
        .map(name -> name.substring(name.indexOf(':') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Contender named(String name) {
    return switch (name) {
      case OURS -> ours(false);
      case FROM_MAPS -> fromMaps();
      case WITH_DIRECTORY -> ours(true);
      case LAMBDAS -> lambdas(Lambdas.CONDITIONS);
      case ONE_METHOD -> oneMethod();
      default -> peer(Engine.named(name));
    };
  }

  /** Ours, with or without a directory that knows every name. */
  Ours ours(boolean directory) {
    PersonaMapper.Builder builder = PersonaMapper.builder(rules);
    return new Ours(
        (directory ? builder.directory(directory(rules)) : builder).build(), people::get);
  }

  /** Ours, which gets attributes as the peers do and makes a profile of them first. */
  private Ours fromMaps() {
    List<Map<String, Object>> attributes =
        people.stream().<Map<String, Object>>map(one -> new HashMap<>(one.attributes())).toList();
    return new Ours(
        PersonaMapper.builder(rules).build(),
        i ->
            UserProfile.builder()
                .attributes(attributes.get(i))
                .groups(people.get(i).groups())
                .build());
  }

  /** Returns a directory that knows every name of {@code rules}. */
  static InMemoryDirectory directory(RuleSet rules) {
    InMemoryDirectory.Builder builder = InMemoryDirectory.builder();
    for (Kind kind : RuleLoop.KINDS) {
      rules.rules(kind).stream()
          .map(rule -> RuleLoop.granted(rule).name())
          .distinct()
          .forEach(name -> builder.add(kind, name, "id-" + name));
    }
    return builder.build();
  }

  /** Conditions written by hand, as many as there are rules and in their order. */
  RuleLoop lambdas(List<Predicate<Person>> conditions) {
    Iterator<Predicate<Person>> next = conditions.iterator();
    return new RuleLoop(
        RuleLoop.steps(rules, rule -> new Lambda(next.next())), people, Person::new);
  }

  private record Lambda(Predicate<Person> condition) implements Engine.Formula {
    @Override
    public Object evaluate(Object input) {
      return holds(input);
    }

    @Override
    public boolean holds(Object input) {
      return condition.test((Person) input);
    }
  }

  private Contender oneMethod() {
    List<Person> inputs = people.stream().map(Person::new).toList();
    return new Contender() {
      @Override
      public Collection<String> names(int index) {
        return OneMethod.names(inputs.get(index));
      }

      @Override
      public Object persona(int index) {
        return OneMethod.entitlements(new Person(people.get(index)));
      }
    };
  }

  private Contender peer(Engine engine) {
    RuleLoop loop =
        new RuleLoop(RuleLoop.steps(rules, rule -> condition(engine, rule)), people, engine::input);
    for (int i = 0; i < people.size(); i++) {
      loop.names(i);
    }
    if (engine.fallenBack() > 0) {
      System.err.println("slower than could be: " + engine.fallenBack() + " conditions");
    }
    return loop;
  }

  private static Engine.Formula condition(Engine engine, Rule rule) {
    return rule.trigger() instanceof Rule.Trigger.When when
        ? engine.compile(when.condition().expression().tree())
        : input -> true;
  }
}
