package io.personamap.scim.bench;

import io.personamap.core.profile.Group;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * N rules, each of a department and a group; each person meets one, and up to 1,000 rules each rule
 * is met, so that all that compiles when it runs is compiled.
 */
@State(Scope.Benchmark)
public class GrowthBenchmark {
  /** Ours again, for so few people that what they meet stays in the caches. */
  static final String FEW_PEOPLE = "personamap, 100 people";

  private static final int FEW = 100;
  private static final int GROUPS = 6;
  private static final long SEED = 7;

  /** Who computes. */
  @Param(Contenders.OURS)
  String engine = "";

  /** How many rules. */
  @Param({"10", "100", "1000", "10000", "100000"})
  int rules;

  /** How many different people. */
  @Param("1000")
  int people;

  private Contender contender;

  /** Compiles, and compares every result with ours. */
  @Setup
  public void compile() {
    RuleSet read = RuleTexts.read(RuleTexts.growing(rules));
    if (engine.equals(FEW_PEOPLE)) {
      people = Math.min(people, FEW);
    }
    Contenders contenders = new Contenders(read, people());
    contender =
        switch (engine) {
          case FEW_PEOPLE -> contenders.checked(Contenders.OURS);
          case Contenders.LAMBDAS -> contenders.checked(engine, contenders.lambdas(lambdas()));
          default -> contenders.checked(engine);
        };
  }

  private List<Predicate<Person>> lambdas() {
    return IntStream.range(0, rules).mapToObj(GrowthBenchmark::lambda).toList();
  }

  private static Predicate<Person> lambda(int rule) {
    String department = "D" + rule;
    String group = "G" + rule;
    return person -> person.text("department").equals(department) && person.memberOf(group);
  }

  private List<UserProfile> people() {
    Random random = new Random(SEED);
    List<UserProfile> all = new ArrayList<>(people);
    for (int i = 0; i < people; i++) {
      int rule = rules <= people ? i % rules : random.nextInt(rules);
      List<Group> groups = new ArrayList<>(List.of(Group.named("G" + rule)));
      while (groups.size() < GROUPS) {
        groups.add(Group.named("G" + random.nextInt(rules)));
      }
      all.add(UserProfile.builder().attribute("department", "D" + rule).groups(groups).build());
    }
    return all;
  }

  /** The names that one person is granted. */
  @Benchmark
  public Collection<String> names(PersonaBenchmark.Turn turn) {
    return contender.names(turn.of(people));
  }
}
