package io.personamap.scim.bench;

import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * 60 rules that an index helps little with: ten computed attributes, and conditions with integers,
 * arrays, ids, lengths, joined texts, ternaries, negations and a regular expression.
 */
@State(Scope.Benchmark)
public class VariedBenchmark {
  private static final List<String> TAGS = List.of("voice", "chat", "mail", "trainer", "night");
  private static final int LEVELS = 10;
  private static final long SEED = 11;

  /** Who computes. */
  @Param({Contenders.OURS, Contenders.FROM_MAPS, Contenders.LAMBDAS})
  String engine = "";

  /** How many different people. */
  @Param("10000")
  int people;

  private IntFunction<Object> contender = index -> index;

  /** What a peer makes of one profile. */
  private record Whole(Map<String, Object> attributes, Entitlements entitlements) {
    static Whole of(Persona persona) {
      Map<String, Object> attributes = new LinkedHashMap<>();
      persona.attributes().forEach((name, attribute) -> put(attributes, name, attribute.value()));
      attributes.remove("active");
      return new Whole(attributes, Entitlements.of(persona));
    }

    private static void put(Map<String, Object> into, String name, Mapped<Object> value) {
      value.ifKnown().ifPresent(known -> into.put(name, known));
    }
  }

  /** Compiles, and compares every result of the lambdas with ours. */
  @Setup
  public void compile() {
    RuleSet rules = RuleTexts.read(RuleTexts.varied());
    List<UserProfile> profiles = profiles();
    PersonaMapper mapper = PersonaMapper.builder(rules).build();
    IntFunction<Object> lambdas = lambdas(rules, profiles);
    for (int i = 0; i < people; i++) {
      Whole ours = Whole.of(mapper.map(profiles.get(i)).persona());
      if (!ours.equals(lambdas.apply(i))) {
        throw new IllegalStateException("person " + i + ": " + ours + ", " + lambdas.apply(i));
      }
    }
    contender =
        engine.equals(Contenders.LAMBDAS)
            ? lambdas
            : new Contenders(rules, profiles).checked(engine)::persona;
  }

  private List<UserProfile> profiles() {
    Random random = new Random(SEED);
    List<UserProfile> profiles = new ArrayList<>();
    for (UserProfile person : People.generate(people)) {
      List<String> tags = new ArrayList<>(TAGS);
      tags.removeIf(tag -> random.nextInt(3) > 0);
      profiles.add(
          UserProfile.builder()
              .attributes(person.attributes())
              .attribute("level", random.nextInt(LEVELS))
              .attribute("tags", tags)
              .groups(person.groups())
              .build());
    }
    return profiles;
  }

  private static IntFunction<Object> lambdas(RuleSet rules, List<UserProfile> profiles) {
    RuleLoop loop = new Contenders(rules, profiles).lambdas(VariedLambdas.CONDITIONS);
    return index -> {
      Person person = new Person(profiles.get(index));
      return new Whole(VariedLambdas.attributes(person), loop.entitlements(person));
    };
  }

  /** Attributes and grants of one profile. */
  @Benchmark
  public Object persona(PersonaBenchmark.Turn turn) {
    return contender.apply(turn.of(people));
  }
}
