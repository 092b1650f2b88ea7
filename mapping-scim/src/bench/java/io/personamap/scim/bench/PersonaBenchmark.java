package io.personamap.scim.bench;

import io.personamap.core.profile.UserProfile;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One persona of 60 rules, from a profile that is parsed. */
@State(Scope.Benchmark)
public class PersonaBenchmark {
  /** Who computes. */
  @Param({
    Contenders.OURS,
    Contenders.FROM_MAPS,
    Contenders.WITH_DIRECTORY,
    Contenders.LAMBDAS,
    Contenders.ONE_METHOD,
    "spel-interpreted",
    "spel-compiled",
    "cel",
    "jexl",
    "mvel",
    "aviator",
    "jslt"
  })
  String engine = "";

  /** How many different people. */
  @Param("10000")
  int people;

  private Contender contender;

  /** Compiles, and compares every result with ours. */
  @Setup
  public void compile() {
    List<UserProfile> profiles = People.generate(people);
    contender = new Contenders(RuleTexts.read(RuleTexts.sixty()), profiles).checked(engine);
  }

  /** The people, one after the other, each thread for itself. */
  @State(Scope.Thread)
  public static class Turn {
    private int next;

    int of(int people) {
      next = next + 1 < people ? next + 1 : 0;
      return next;
    }
  }

  /** The names that the conditions give, from inputs that are ready. */
  @Benchmark
  public Collection<String> names(Turn turn) {
    return contender.names(turn.of(people));
  }

  /** Division, roles, skills and languages of one profile. */
  @Benchmark
  public Object persona(Turn turn) {
    return contender.persona(turn.of(people));
  }
}
