package io.personamap.core.ruletest;

import io.personamap.core.directory.Directory;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.Persona;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.problem.Place;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One test of a rule file. Immutable and thread-safe; it may run any number of times. */
public final class RuleTest {
  private static final String NOTE =
      "the person is not eligible, and this test looks at the other rules as if they were; "
          + "say `eligible: false` to test the gate";

  /**
   * What the tests of a file share.
   *
   * @param rules the rule set under test
   * @param directory what resolves names, or null
   * @param emitter what makes resources, or null where no test looks at them
   */
  record Subject(RuleSet rules, @Nullable Directory directory, @Nullable ResourceEmitter emitter) {}

  /**
   * What a test says.
   *
   * @param now what counts as now, or null for the system clock
   * @param skip why it is not run, or null
   */
  record Text(
      String name,
      Place place,
      UserProfile given,
      List<Expectation> expected,
      @Nullable Instant now,
      @Nullable String skip) {
    Text {
      expected = List.copyOf(expected);
    }
  }

  private final Subject subject;
  private final Text text;

  RuleTest(Subject subject, Text text) {
    this.subject = subject;
    this.text = text;
  }

  /** Returns the name, which no other test of the file has. */
  public String name() {
    return text.name();
  }

  /** Returns where the test begins; of a parameterized test, where its row does. */
  public Place place() {
    return text.place();
  }

  /** Returns why it is not run, where the test says {@code skip}: its reason, or the empty text. */
  public Optional<String> skipped() {
    return Optional.ofNullable(text.skip());
  }

  /** Maps the profile and compares. */
  public RuleTestResult run() {
    return run(result -> {});
  }

  /**
   * Maps the profile and compares.
   *
   * @param observer is given the mapping, whatever comes of the test, unless it is skipped: for
   *     coverage
   */
  public RuleTestResult run(Consumer<? super MappingResult> observer) {
    if (text.skip() != null) {
      return new RuleTestResult.Skipped(name(), place(), text.skip());
    }
    boolean gate = text.expected().stream().anyMatch(Expectation::looksAtGate);
    MappingResult result = gate ? mapper().map(text.given()) : mapper().mapRegardless(text.given());
    observer.accept(result);
    Actual actual = new Actual(result, emission(result.persona(), gate));
    List<Difference> differences = new ArrayList<>();
    text.expected().forEach(expectation -> expectation.compare(actual, differences));
    return differences.isEmpty()
        ? new RuleTestResult.Passed(name(), place())
        : failed(actual, differences, gate);
  }

  private RuleTestResult failed(Actual actual, List<Difference> differences, boolean gate) {
    DecidingRules deciding = new DecidingRules(subject.rules(), subject.emitter(), actual);
    boolean stopped = !actual.persona().eligible().equals(Mapped.known(true));
    return new RuleTestResult.Failed(
        name(),
        place(),
        differences.stream().map(each -> each.because(deciding.of(each))).toList(),
        new RuleTestResult.Evidence(
            actual.result(), actual.problems(), !gate && stopped ? NOTE : null));
  }

  /** A test that does not look at the gate sees the resource of an eligible person. */
  private ResourceEmitter.@Nullable Emission emission(Persona persona, boolean gate) {
    ResourceEmitter emitter = subject.emitter();
    if (emitter == null || text.expected().stream().noneMatch(Expectation::looksAtResource)) {
      return null;
    }
    return emitter.emit(gate ? persona : persona.toBuilder().eligible(Mapped.known(true)).build());
  }

  private PersonaMapper mapper() {
    InstantSource clock =
        text.now() == null ? InstantSource.system() : InstantSource.fixed(text.now());
    return PersonaMapper.builder(subject.rules())
        .directory(subject.directory())
        .clock(clock)
        .build();
  }

  @Override
  public String toString() {
    return name();
  }
}
