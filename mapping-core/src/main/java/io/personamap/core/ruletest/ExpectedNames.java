package io.personamap.core.ruletest;

import static java.util.stream.Collectors.joining;

import io.personamap.core.directory.Kind;
import io.personamap.core.persona.Grant;
import io.personamap.core.persona.Grants;
import io.personamap.core.persona.Persona;
import io.personamap.core.problem.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Roles, skills or languages.
 *
 * @param include what must be there
 * @param exclude what must not be there
 * @param exact whether nothing but {@code include} may be known; an unknown member is a problem of
 *     the result, for a test that looks at problems
 */
record ExpectedNames(
    Kind kind, List<Member> include, List<Member> exclude, boolean exact, Place place)
    implements Expectation {

  /** A name, and the proficiency that it must have where that is said. */
  record Member(String name, @Nullable Double proficiency) {

    boolean is(Grant grant) {
      return grant.name().equals(name)
          && (proficiency == null || proficiency.equals(grant.proficiency()));
    }

    String shown() {
      return proficiency == null ? name : name + ": " + Shown.value(proficiency);
    }
  }

  @Override
  public void compare(Actual outcome, List<Difference> differences) {
    Grants actual = actual(outcome.persona());
    boolean met =
        include.stream().allMatch(member -> has(actual, member))
            && exclude.stream().noneMatch(member -> has(actual, member))
            && (!exact || actual.known().size() == include.size());
    if (!met) {
      differences.add(
          new Difference(kind.plural(), expected(), shown(actual), place).about(wrong(actual)));
    }
  }

  /** The names that are missing, then those that should not be there. */
  private List<String> wrong(Grants actual) {
    Stream<String> missing =
        include.stream().filter(member -> !has(actual, member)).map(Member::name);
    Stream<String> excess =
        actual.known().stream()
            .filter(
                grant ->
                    exact
                        ? include.stream().noneMatch(member -> member.is(grant))
                        : exclude.stream().anyMatch(member -> member.is(grant)))
            .map(Grant::name);
    return Stream.concat(missing, excess).distinct().toList();
  }

  private Grants actual(Persona persona) {
    return switch (kind) {
      case ROLE -> persona.roles();
      case SKILL -> persona.skills();
      case LANGUAGE -> persona.languages();
      case DIVISION, USER -> throw new IllegalStateException(kind + " has one value");
    };
  }

  private static boolean has(Grants actual, Member member) {
    return actual.known().stream().anyMatch(member::is);
  }

  private String expected() {
    String included = list(include.stream().map(Member::shown));
    if (exact) {
      return included;
    }
    String excluded = list(exclude.stream().map(Member::shown));
    return Stream.of(
            include.isEmpty() ? "" : "with " + included,
            exclude.isEmpty() ? "" : "without " + excluded)
        .filter(part -> !part.isEmpty())
        .collect(joining(" and "));
  }

  private static String shown(Grants actual) {
    String known = list(actual.known().stream().map(Shown::grant));
    return actual.complete() ? known : known + " and unknown members";
  }

  private static String list(Stream<String> names) {
    return names.sorted().collect(joining(", ", "[", "]"));
  }
}
