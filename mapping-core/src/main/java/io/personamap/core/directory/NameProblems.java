package io.personamap.core.directory;

import static java.util.stream.Collectors.joining;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a directory's answer, be it the mapper who asked or a check. A name out of
 * a profile, such as the address of a manager, is never quoted.
 */
public final class NameProblems {
  private final Kind kind;
  private final String name;
  private final boolean written;
  private final String what;

  private NameProblems(Kind kind, String name, boolean written) {
    this.kind = kind;
    this.name = name;
    this.written = written;
    this.what = kind.word() + (written ? " `" + name + "`" : "");
  }

  /**
   * Returns what is to be said of an answer, without place and rule: nothing of a fresh one in the
   * same spelling.
   *
   * @param name that was asked for
   * @param written whether the rule file has the name; only then messages quote it
   * @param answer the directory's; null where it left the name out, which is no answer
   */
  public static List<Problem> of(Kind kind, String name, boolean written, @Nullable Lookup answer) {
    NameProblems problems = new NameProblems(kind, name, written);
    if (answer instanceof Lookup.Found found) {
      return problems.warnings(found);
    }
    if (answer instanceof Lookup.NotFound notFound) {
      return List.of(problems.unknown(notFound));
    }
    return List.of(
        answer instanceof Lookup.Ambiguous ambiguous
            ? problems.ambiguous(ambiguous)
            : problems.unavailable(answer));
  }

  private boolean isPerson() {
    return kind == Kind.USER;
  }

  /** What stands for a name that is not quoted. */
  private String unquoted() {
    if (written) {
      return "";
    }
    return isPerson() ? " with this address" : " with the name that the expression gives";
  }

  private List<Problem> warnings(Lookup.Found found) {
    List<Problem> warnings = new ArrayList<>();
    String exact = found.entry().name();
    if (written && !exact.equals(name)) {
      warnings.add(
          Problem.warning(
                  ProblemCode.NAME_INEXACT,
                  "the directory writes the " + what + " as `" + exact + "`")
              .hint(odd(exact).orElse("write it so")));
    }
    found.stale().ifPresent(age -> warnings.add(stale(age)));
    return warnings;
  }

  private Problem stale(Duration age) {
    return Problem.warning(
        ProblemCode.DIRECTORY_STALE,
        "the directory does not answer; the id of the "
            + what
            + " is "
            + age.toMinutes()
            + " minutes old");
  }

  private Problem unknown(Lookup.NotFound answer) {
    Problem problem =
        Problem.error(ProblemCode.NAME_UNKNOWN, "the directory has no " + what + unquoted());
    if (isPerson()) {
      return problem;
    }
    String nearest = answer.nearest().isEmpty() ? "" : answer.nearest().get(0);
    String hint =
        Stream.of(
                answer.nearest().isEmpty()
                    ? Optional.<String>empty()
                    : Optional.of(
                        "did you mean `" + String.join("` or `", answer.nearest()) + "`?"),
                odd(nearest))
            .flatMap(Optional::stream)
            .collect(joining(" "));
    return hint.isEmpty() ? problem : problem.hint(hint);
  }

  /** What keeps two names apart that read the same. */
  private Optional<String> odd(String exact) {
    return Optional.of(name)
        .filter(asked -> written)
        .flatMap(OddCharacters::in)
        .map(characters -> "`" + name + "` has " + characters)
        .or(
            () ->
                OddCharacters.in(exact)
                    .map(characters -> "the directory's `" + exact + "` has " + characters));
  }

  private Problem ambiguous(Lookup.Ambiguous answer) {
    String message =
        isPerson()
            ? "the directory has several users with this address"
            : "the " + what + " could be any of " + answer.candidates().size();
    String candidates = answer.candidates().stream().map(this::candidate).collect(joining(", "));
    return Problem.error(ProblemCode.NAME_AMBIGUOUS, message)
        .hint("the directory has " + candidates);
  }

  private String candidate(Entry entry) {
    return isPerson() ? "id " + entry.id() : "`" + entry.name() + "` (id " + entry.id() + ")";
  }

  private Problem unavailable(@Nullable Lookup answer) {
    String reason = answer instanceof Lookup.Unavailable outage ? ": " + outage.reason() : "";
    return Problem.error(
            ProblemCode.DIRECTORY_UNAVAILABLE,
            "the directory did not answer for a " + kind.word() + reason)
        .hint("try again later");
  }
}
