package io.personamap.core.ruletest;

import io.personamap.core.directory.Directory;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.problem.Place;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
   */
  record Subject(RuleSet rules, @Nullable Directory directory) {}

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

  /** Returns where the test begins. */
  public Place place() {
    return text.place();
  }

  /** Maps the profile and compares. */
  public RuleTestResult run() {
    if (text.skip() != null) {
      return new RuleTestResult.Skipped(name(), place(), text.skip());
    }
    boolean gate = text.expected().stream().anyMatch(Expectation::looksAtGate);
    MappingResult result = gate ? mapper().map(text.given()) : mapper().mapRegardless(text.given());
    List<Difference> differences = new ArrayList<>();
    text.expected().forEach(expectation -> expectation.compare(result, differences));
    if (differences.isEmpty()) {
      return new RuleTestResult.Passed(name(), place());
    }
    boolean stopped = !result.persona().eligible().equals(Mapped.known(true));
    return new RuleTestResult.Failed(
        name(), place(), differences, result, !gate && stopped ? NOTE : null);
  }

  private PersonaMapper mapper() {
    InstantSource clock =
        text.now() == null ? InstantSource.system() : InstantSource.fixed(text.now());
    return PersonaMapper.builder(subject.rules()).directory(subject.directory()).now(clock).build();
  }

  @Override
  public String toString() {
    return name();
  }
}
