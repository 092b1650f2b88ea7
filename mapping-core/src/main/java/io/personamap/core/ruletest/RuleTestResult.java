package io.personamap.core.ruletest;

import io.personamap.core.persona.MappingResult;
import io.personamap.core.problem.Place;
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
   * @param result what the profile was mapped to: its problems, and why
   * @param note what else to know of how the test was run, or null
   */
  record Failed(
      String name,
      Place place,
      List<Difference> differences,
      MappingResult result,
      @Nullable String note)
      implements RuleTestResult {
    /** Copies the differences. */
    public Failed {
      differences = List.copyOf(differences);
    }

    /** Returns what else to know of how the test was run. */
    public Optional<String> remark() {
      return Optional.ofNullable(note);
    }
  }

  /**
   * Not run, because the test says {@code skip}.
   *
   * @param reason what it says, or the empty text
   */
  record Skipped(String name, Place place, String reason) implements RuleTestResult {}
}
