package io.personamap.scim.playground;

import io.personamap.core.directory.Directory;
import io.personamap.core.persona.Mapped;
import io.personamap.core.persona.MappingResult;
import io.personamap.core.persona.PersonaMapper;
import io.personamap.core.problem.InvalidInputException;
import io.personamap.core.problem.Problem;
import io.personamap.core.profile.UserProfile;
import io.personamap.core.rules.RuleSet;
import io.personamap.scim.resource.ScimMapping;
import io.personamap.scim.resource.ScimResource;
import io.personamap.scim.target.Target;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps profiles with one rule set, and reports on standard error what it came to. */
final class ProfileMapping {
  private final RuleSet rules;
  private final PersonaMapper mapper;
  private final Target target;
  private final Console console;
  private final Set<String> warned = new HashSet<>();

  private ProfileMapping(RuleSet rules, PersonaMapper mapper, Target target, Console console) {
    this.rules = rules;
    this.mapper = mapper;
    this.target = target;
    this.console = console;
  }

  /**
   * Prepares the mapping with {@code rules}.
   *
   * @param targetName the target's name or definition file, or null for the one that the rule file
   *     names
   * @param directory what resolves names, or null
   * @throws InvalidInputException if there is no such target
   */
  static ProfileMapping of(
      RuleSet rules, @Nullable String targetName, @Nullable Directory directory, Console console) {
    PersonaMapper mapper =
        PersonaMapper.builder(rules)
            .directory(directory)
            .clock(InstantSource.fixed(console.now()))
            .build();
    return new ProfileMapping(rules, mapper, TargetChoice.of(rules, targetName), console);
  }

  /** Reports a warning once: it is about the rules or the call, whoever is mapped. */
  private void report(Problem problem, String suffix) {
    if (problem.isError()) {
      console.report(problem, suffix);
    } else if (warned.add(problem.toString())) {
      console.report(problem);
    }
  }

  /**
   * Returns the problems with their place in {@code rules}, and of those that read the same one:
   * each of many names that nobody knows has the same problem, which does not quote it.
   */
  static List<Problem> once(RuleSet rules, Stream<Problem> problems) {
    Map<String, Problem> lines = new LinkedHashMap<>();
    problems
        .map(problem -> placed(rules, problem))
        .forEach(problem -> lines.putIfAbsent(problem.toString(), problem));
    return List.copyOf(lines.values());
  }

  /** A target knows which rule a problem is about, the rule file where it stands. */
  private static Problem placed(RuleSet rules, Problem problem) {
    return problem.place().isPresent()
        ? problem
        : problem.rule().flatMap(rules::placeOf).map(problem::at).orElse(problem);
  }

  /**
   * What became of one profile.
   *
   * @param resource to print, where there is one
   * @param complete whether nothing was lost
   */
  record Outcome(Optional<ScimResource> resource, boolean complete) {}

  /**
   * Maps {@code profiles}, whose names are looked up together.
   *
   * @return one result a profile, in the same order
   */
  List<MappingResult> map(List<UserProfile> profiles) {
    return mapper.mapTogether(profiles);
  }

  /**
   * Makes the resource of {@code result} and reports its problems.
   *
   * @param origin where the profile stands, to tell several apart; empty where there is one
   * @param explain whether to report the persona too
   */
  Outcome emit(MappingResult result, String origin, boolean explain) {
    ScimMapping mapping = target.emit(result.persona());
    String suffix = origin.isEmpty() ? "" : " (" + origin + ")";
    once(rules, Stream.concat(result.problems().stream(), mapping.problems().stream()))
        .forEach(problem -> report(problem, suffix));
    if (explain) {
      new PersonaPrinter(console).print(result);
    }
    if (result.persona().eligible().equals(Mapped.known(false))) {
      console.err().line("note: this person is not eligible, so there is no resource" + suffix);
      return new Outcome(Optional.empty(), true);
    }
    boolean complete =
        result.isComplete() && mapping.problems().stream().noneMatch(Problem::isError);
    return new Outcome(mapping.resource(), complete && mapping.resource().isPresent());
  }
}
