package io.personamap.scim.patch;

import io.personamap.core.problem.Problem;
import io.personamap.core.problem.ProblemCode;
import io.personamap.scim.target.Target;
import io.personamap.scim.target.TargetAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what a patch would make of an account against the target: lists with the values of others
 * against their limits, values that cannot change. Not thread-safe.
 */
final class MergeCheck {
  private final Target target;
  private final List<Problem> problems = new ArrayList<>();

  MergeCheck(Target target) {
    this.target = target;
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * Returns the merged list, or one in which no value comes and none goes, with a problem, where
   * what comes breaks a limit together with what stays. What others put there is not held against
   * anybody while nothing comes.
   */
  MergedList held(TargetAttribute attribute, Merge merge, Triple values) {
    MergedList list = merge.list(values);
    Optional<String> breach = list.added().isEmpty() ? Optional.empty() : breach(attribute, list);
    if (breach.isEmpty()) {
      return list;
    }
    add(
        Problem.error(ProblemCode.TARGET_MERGE, "`" + attribute.path() + "`: " + breach.get()),
        attribute,
        "none of its values comes and none goes");
    // What does not come cannot take the place of the primary value either.
    return merge.list(values.without(list.added())).standing();
  }

  /** Reports a wanted value that the account cannot get any more. */
  void fixed(TargetAttribute attribute) {
    add(
        Problem.warning(
            ProblemCode.TARGET_IMMUTABLE,
            "`" + attribute.path() + "` keeps its value: " + target.name() + " fixes it"),
        attribute,
        "`apply: create` says so in the rule file");
  }

  /** Reports a value that the rules no longer give, and that no account may be without. */
  void needed(TargetAttribute attribute) {
    add(
        Problem.warning(
            ProblemCode.TARGET_REQUIRES,
            "`" + attribute.path() + "` keeps its value: " + target.name() + " requires it"),
        attribute,
        "`whenEmpty: keep` says so in the rule file");
  }

  private static Optional<String> breach(TargetAttribute attribute, MergedList list) {
    int size = list.after().size();
    int most = attribute.maxItems().orElse(Integer.MAX_VALUE);
    if (size > most) {
      return Optional.of(
          "at most " + most + " values, and with those of others there would be " + size);
    }
    List<String> exclusive =
        attribute.key().stream()
            .flatMap(key -> attribute.exclusive().stream().map(one -> Sameness.folded(key, one)))
            .toList();
    List<String> taken = keys(attribute, list.after()).filter(exclusive::contains).toList();
    boolean ours = keys(attribute, list.added()).anyMatch(exclusive::contains);
    return ours && taken.size() > 1
        ? Optional.of(
            "the target keeps one of `" + String.join("`, `", taken) + "`, and one is there")
        : Optional.empty();
  }

  private static Stream<String> keys(TargetAttribute attribute, List<Object> values) {
    return values.stream()
        .filter(value -> value instanceof Map<?, ?>)
        .flatMap(
            value ->
                attribute.key().stream()
                    .flatMap(
                        key ->
                            Stream.ofNullable(((Map<?, ?>) value).get(key.name()))
                                .map(own -> Sameness.folded(key, own))));
  }

  private void add(Problem problem, TargetAttribute attribute, String hint) {
    problems.add(problem.inRule(attribute.rule()).hint(hint));
  }
}
