package io.personamap.scim.bench;

import io.personamap.core.coverage.CoverageCollector;
import io.personamap.core.explain.ExpressionExplanation;
import io.personamap.core.explain.RuleExplanation;
import io.personamap.core.explain.Why;
import io.personamap.core.expr.Trace;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What explanations and coverage cost those who ask for them. Work that is put off until somebody
 * reads counts: what each rule did and the values of those that applied are read, or the values of
 * all.
 */
@State(Scope.Thread)
public class ExtrasBenchmark {
  static final String EVERY_PART = "explained, every part of all rules";

  /** What is asked for. */
  @Param({"plain", "explained", EVERY_PART, "counted for coverage"})
  String engine = "";

  /** How many different people. */
  @Param("10000")
  int people;

  private List<UserProfile> profiles = List.of();
  private PersonaMapper mapper;
  private CoverageCollector coverage;

  /** Compiles. */
  @Setup
  public void compile() {
    String text = RuleTexts.sixty();
    RuleSet rules = RuleTexts.read(text);
    profiles = People.generate(people);
    mapper = PersonaMapper.builder(rules).build();
    coverage = new CoverageCollector(rules, "bench.yaml", text);
  }

  /** Maps one profile. */
  @Benchmark
  public Object map(PersonaBenchmark.Turn turn) {
    MappingResult result = mapper.map(profiles.get(turn.of(people)));
    return switch (engine) {
      case "plain" -> result.persona();
      case "explained" -> read(result.why(), false);
      case EVERY_PART -> read(result.why(), true);
      default -> counted(result);
    };
  }

  private static int read(Why why, boolean all) {
    int known = 0;
    for (RuleExplanation rule : why.rules()) {
      boolean applied = rule.effect() == RuleExplanation.Effect.APPLIED;
      known += applied ? 1 : 0;
      if (applied || all) {
        for (ExpressionExplanation expression : rule.evidence().expressions()) {
          known += read(expression.trace());
        }
      }
    }
    return known;
  }

  private static int read(Trace trace) {
    int known = trace.value() == null ? 0 : 1;
    for (Trace part : trace.parts()) {
      known += read(part);
    }
    return known;
  }

  private CoverageCollector counted(MappingResult result) {
    coverage.add(result.why());
    return coverage;
  }
}
