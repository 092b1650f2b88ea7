package io.personamap.core.ruletest;

import io.personamap.core.persona.MappingResult;
import io.personamap.core.problem.Place;
import io.personamap.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one rule test. Immutable. */
public sealed interface RuleTestResult {

  /** Returns the name of the test. */
  String name();

  /** Returns where the test begins. */
  Place place();

  /** Everything expected is there. */
  record Passed(String name, Place place) implements RuleTestResult {}

  /**
   * Something expected is not there.
   *
   * @param differences at least one, in the order of the test
   * @param evidence what the profile was mapped to
   */
  record Failed(String name, Place place, List<Difference> differences, Evidence evidence)
      implements RuleTestResult {
    /** Copies the differences. */
    public Failed {
      differences = List.copyOf(differences);
    }

    /** Returns what the profile was mapped to, and why. */
    public MappingResult result() {
      return evidence.result();
    }

    /** Returns the problems of the mapping and, where the test looks at it, of the target. */
    public List<Problem> problems() {
      return evidence.problems();
    }

    /** Returns what else to know of how the test was run. */
    public Optional<String> remark() {
      return Optional.ofNullable(evidence.note());
    }
  }

  /**
   * What a failed test rests on.
   *
   * @param result what the profile was mapped to
   * @param problems those of the mapping and of the target
   * @param note what else to know of how the test was run, or null
   */
  record Evidence(MappingResult result, List<Problem> problems, @Nullable String note) {
    /** Copies the problems. */
    public Evidence {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Not run, because the test says {@code skip}.
   *
   * @param reason what it says, or the empty text
   */
  record Skipped(String name, Place place, String reason) implements RuleTestResult {}
}
